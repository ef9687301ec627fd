import { secondFactorText } from '@/lib/text/nl/access/security';
import { colleagueText } from '@/lib/text/nl/casework/people';
import { newApplicant, pathOf } from './applicant';
import { Authenticator } from './authenticator';
import type { HttpClient } from './http';
import { linkIn, waitForMail } from './mailbox';

type Server = { url: string; dataDir: string };
type Person = { email: string; name: string; password: string };

const LIST = '/beheer/medewerkers';

/** An account that became a manager's; the role works in the session in which it was accepted. */
export async function newManager(server: Server, manager: HttpClient, person: Person): Promise<HttpClient> {
  return makeManager(server, manager, person, await newApplicant(server, person));
}

/** The same for somebody who is logged in already as `client`. */
export async function makeManager(
  server: Server,
  manager: HttpClient,
  { email, name, password }: Person,
  client: HttpClient,
): Promise<HttpClient> {
  await mustAnswer(client, 404);
  await manager.send(`${LIST}/uitnodigen`, { email, name, role: 'register_manager' });
  const link = pathOf(linkIn(await waitForMail(server.dataDir, { to: email, subject: 'uitgenodigd' })));
  await client.send(link, { password });
  await turnOnSecondFactor(client, password);
  await mustAnswer(client, 200);
  return client;
}

export async function turnOnSecondFactor(client: HttpClient, password: string): Promise<HttpClient> {
  const setup = await client.fillIn('/account/tweede-factor', { password }, { button: secondFactorText.off.submit });
  const key = setup.document.querySelector('[data-secret]')?.textContent ?? '';
  const code = await new Authenticator(key).code();
  await client.submit(setup, { code }, { button: secondFactorText.setup.submit });
  return client;
}

/** Takes a manager's role back; their session goes on without it. */
export async function revokeManager(manager: HttpClient, email: string) {
  const { document } = await manager.visit(LIST);
  const row = [...document.querySelectorAll('main tr')].find((one) => one.textContent?.includes(email));
  const colleague = row?.querySelector('a')?.getAttribute('href');
  const { submit: button } = colleagueText.revoke;
  const { path } = await manager.fillIn(`${colleague}/intrekken?rol=register_manager`, { confirmed: 'on' }, { button });
  if (!path.startsWith(`${LIST}?na=rol`)) throw new Error(`${email} is a manager still: ${path}`);
}

async function mustAnswer(client: HttpClient, status: number) {
  const answer = await client.get('/beheer');
  if (answer.status !== status) throw new Error(`/beheer: ${answer.status} instead of ${status}`);
}
