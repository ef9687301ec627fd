import { pathOf } from './applicant';
import { HttpClient } from './http';
import { linkIn, waitForMail } from './mailbox';

type Server = { url: string; dataDir: string };

/** Asks for another address, logged in as `client`, and gives the path of the link that it was mailed. */
export async function confirmLinkFor(server: Server, client: HttpClient, change: { email: string; password: string }) {
  const { email, password: currentPassword } = change;
  const answer = await client.fillIn('/account/e-mailadres', { email, currentPassword });
  if (!answer.path.startsWith('/account?')) throw new Error(`not asked: ${answer.text.slice(0, 500)}`);
  return pathOf(linkIn(await waitForMail(server.dataDir, { to: email, subject: 'Bevestig je nieuwe' })));
}

/** Changes somebody's address, confirmed, and gives the path of the link with which the old one undoes it. */
export async function undoLinkFor(
  server: Server,
  client: HttpClient,
  change: { from: string; email: string; password: string },
) {
  await new HttpClient(server.url).fillIn(await confirmLinkFor(server, client, change), {});
  return pathOf(linkIn(await waitForMail(server.dataDir, { to: change.from, subject: 'ander e-mailadres' })));
}
