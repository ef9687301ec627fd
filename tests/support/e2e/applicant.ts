import { type Answer, HttpClient } from './http';
import { linkIn, waitForMail } from './mailbox';

type Server = { url: string; dataDir: string };
type Person = { email: string; name: string; password: string };

/** Somebody new, whose address and name nobody else has. */
export function newPerson(called: string): Person {
  return {
    email: `${called}@voorbeeld.example`,
    name: `${called} de Vries`,
    password: `een lang wachtwoord van ${called}`,
  };
}

/** Asks for an account and gives the path of the mailed link. */
export async function signUp(server: Server, person: Person, client = new HttpClient(server.url)): Promise<string> {
  const before = await client.visit('/aanmelden');
  const sent = await client.submit(before, person);
  expectLocation(sent, '/aanmelden/verstuurd');
  return pathOf(linkIn(await waitForMail(server.dataDir, { to: person.email })));
}

/** Asks for an account at an address that gets no mail. */
export async function signUpWithoutMail(server: { url: string }, person: Person): Promise<void> {
  const client = new HttpClient(server.url);
  expectLocation(await client.submit(await client.visit('/aanmelden'), person), '/aanmelden/verstuurd');
}

/** An account with its first draft, logged in. */
export async function newApplicant(server: Server, person: Person): Promise<HttpClient> {
  const link = await signUp(server, person);
  const client = new HttpClient(server.url);
  expectLocation(await client.submit(await client.visit(link), { password: person.password }), '/mijn/aanvraag');
  return client;
}

/** What each step of an application is answered with, so that every requirement is met. */
export const steps = {
  name: {
    path: '/mijn/aanvraag/naam',
    values: { initials: 'K.', birthPrefix: '', birthSurname: 'Proefpersoon', nameUse: 'E' },
  },
  contact: { path: '/mijn/aanvraag/contact', values: { privatePhone: '06 12345678' } },
  appointment: {
    path: '/mijn/aanvraag/aanstellingen/nieuw',
    values: {
      function: 'attendance_officer',
      employerKind: 'municipality',
      organisation: 'Gemeente Proefstad',
      form: 'employed',
      hoursPerWeek: '24',
      startsOn: '1-2-2020',
      endsOn: '',
    },
  },
  documents: {
    path: '/mijn/aanvraag/documenten',
    values: {
      meets_competency_profile: 'on',
      subscribes_competency_profile: 'on',
      subscribes_code_of_conduct: 'on',
      subscribes_code_addendum: 'on',
    },
  },
  submit: { path: '/mijn/aanvraag/overzicht', values: {} },
} as const;

/** Fills in everything and submits. */
export async function submitWhole(client: HttpClient, name: Record<string, string> = {}): Promise<void> {
  for (const { path, values } of Object.values(steps)) {
    const own = path === steps.name.path ? { ...values, ...name } : values;
    const sent = await client.submit(await client.visit(path), own);
    expectLocation(sent, '/mijn/aanvraag');
  }
}

/** The path of a person's case, from the register manager's queue. */
export async function casePath(manager: HttpClient, surname: string): Promise<string> {
  const { document } = await manager.visit('/beheer/aanvragen');
  const link = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/beheer/aanvragen/"]')].find((anchor) =>
    anchor.textContent?.includes(surname),
  );
  const href = link?.getAttribute('href');
  if (!href) throw new Error(`${surname} isn't in the queue`);
  return href;
}

export function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}

/** Says what stood on the page when a step didn't lead on. */
export function expectLocation(answer: Answer, start: string) {
  if (answer.location?.startsWith(start)) return;
  throw new Error(
    `${answer.path} led to ${answer.location} (${answer.status}), not ${start}: ${answer.text.slice(0, 600)}`,
  );
}
