import { providerText } from '@/lib/text/nl/providers/provider-management';
import { pathOf } from '../applicant';
import { HttpClient } from '../http';
import type { Place } from '../lent-server';
import { linkIn, waitForMail } from '../mailbox';
import type { World } from './rules';

export const ASK = '/opleiders';
export const DESK = '/opleider';
export const DETAILS = `${DESK}/gegevens`;
export const CONTACTS = `${DESK}/contactpersonen`;
export const LIST = '/beheer/opleiders';
export const INVITE = `${LIST}/uitnodigen`;

export type Person = { email: string; name: string; password: string };

const organisationOf = ({ name }: Pick<Person, 'name'>) => ({
  organisation: `Academie ${name}`,
  mailbox: 'info@academie.example',
  invoiceAddress: 'Postbus 1\n3500 AA Utrecht',
});
export const requestOf = ({ name, email }: Pick<Person, 'name' | 'email'>) => ({
  ...organisationOf({ name }),
  name,
  email,
});

/** The link that confirms a new request. */
export async function ask(server: Place, person: Person): Promise<string> {
  await new HttpClient(server.url).fillIn(ASK, requestOf(person));
  return pathOf(linkIn(await waitForMail(server.dataDir, { to: person.email, subject: 'Bevestig' })));
}

/** The manager's page of an organisation that is called so. */
export async function pageOf(manager: HttpClient, { name }: Person): Promise<string> {
  const { document } = await manager.visit(`${LIST}?${new URLSearchParams({ q: name })}`);
  const href = document.querySelector(`main td a, main th a`)?.getAttribute('href');
  if (!href) throw new Error(`no organisation of ${name}`);
  return href;
}

type At = { server: Place; clients: Pick<World['clients'], 'manager'> };

/** A request that waits for the manager. */
export async function waiting({ server, clients }: At, person: Person): Promise<string> {
  const link = await ask(server, person);
  await new HttpClient(server.url).fillIn(link, {});
  return pageOf(clients.manager, person);
}

/** An organisation that the manager let in, whose contact didn't accept yet. */
export async function letIn(manager: HttpClient, person: Person): Promise<string> {
  await manager.send(INVITE, requestOf(person));
  return pageOf(manager, person);
}

/** Somebody of the organisation that was let in, logged in. */
export async function acceptAs(server: Place, { email, password }: Person): Promise<HttpClient> {
  const mail = await waitForMail(server.dataDir, { to: email, subject: 'uitgenodigd' });
  const client = new HttpClient(server.url);
  const { path } = await client.fillIn(pathOf(linkIn(mail)), { password });
  if (!path.startsWith(DESK)) throw new Error(`${email} is no contact: ${path}`);
  return client;
}

/** Asks, confirms, is admitted and accepts. */
export async function newProvider(server: Place, manager: HttpClient, person: Person): Promise<HttpClient> {
  const page = await waiting({ server, clients: { manager } }, person);
  await manager.send(page, {}, { button: providerText.admit.submit });
  return acceptAs(server, person);
}

/** Of the row of a contact with this address: what its form says of whom it is about. */
export async function accountIn(client: HttpClient, path: string, { email }: Person): Promise<string> {
  const { document } = await client.visit(path);
  const row = [...document.querySelectorAll('main tr')].find((one) => one.textContent?.includes(email));
  const id = row?.querySelector<HTMLInputElement>('[name=accountId]')?.value;
  if (!id) throw new Error(`${email} isn't among the contacts`);
  return id;
}

export const mustSay = async (client: HttpClient, path: string, words: string) => {
  if (!(await client.visit(path)).text.includes(words)) throw new Error(`${path} doesn't say ${words}`);
};
