import { newApplicant, newPerson, pathOf } from './applicant';
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

/** Presses the button of a link to confirm, and gives the path of the link with which the old address undoes it. */
export async function undoLinkFor(server: Server, { confirmLink, from }: { confirmLink: string; from: string }) {
  await new HttpClient(server.url).fillIn(confirmLink, {});
  return pathOf(linkIn(await waitForMail(server.dataDir, { to: from, subject: 'ander e-mailadres' })));
}

/** A link to confirm, one that was used, and one to undo: of two people who are here for nothing else. */
export async function emailLinks(server: Server) {
  const [waiting, moved] = [newPerson('wachter'), newPerson('verhuisde')];
  const ask = async ({ email, ...person }: typeof waiting) =>
    confirmLinkFor(server, await newApplicant(server, { ...person, email }), { ...person, email: `nieuw-${email}` });
  const confirmEmailLink = await ask(waiting);
  const confirmedEmailLink = await ask(moved);
  const undoEmailLink = await undoLinkFor(server, { confirmLink: confirmedEmailLink, from: moved.email });
  return { confirmEmailLink, confirmedEmailLink, undoEmailLink };
}
