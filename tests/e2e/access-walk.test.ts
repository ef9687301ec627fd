import { casePath, newApplicant, newPerson } from '@/tests/support/e2e/applicant';
import { makeManager, revokeManager } from '@/tests/support/e2e/colleague';
import { type WatchedDatabase, watchedDatabase } from '@/tests/support/e2e/fingerprint';
import { type Answer, formData, formOn, HttpClient } from '@/tests/support/e2e/http';
import { readMails, waitForMail } from '@/tests/support/e2e/mailbox';
import { clientOf, PASSWORD, personas } from '@/tests/support/e2e/personas';
import { placesUnder } from '@/tests/support/e2e/places';
import { resetLinkFor } from '@/tests/support/e2e/reset-link';
import { startServer, type TestServer } from '@/tests/support/e2e/server';
import { areas } from '@/tests/support/e2e/walk/areas';
import { coreActions, corePages, lastAction, standing } from '@/tests/support/e2e/walk/core';
import { failedMail } from '@/tests/support/e2e/walk/mails';
import {
  type ActionRule,
  former,
  once,
  outcomeFor,
  type PageRule,
  type Poster,
  people,
  type World,
} from '@/tests/support/e2e/walk/rules';

let count = 0;
/** Somebody new each time. */
function fresh(called: string) {
  count += 1;
  return newPerson(`${called}${count}`);
}
const owner = newPerson('eigenaar');

// Filled before the first test: the rules of every area hold on to these.
const server = {} as TestServer;
const clients = {} as Record<Poster, HttpClient>;
const known = { number: '', casePath: '', mailId: '', failedMailId: '' };
const world: World = { server, clients, owner, known, fresh };

const pages: Record<string, PageRule> = Object.assign({}, corePages, ...areas.map((area) => area.pages));
const actions: Record<string, ActionRule> = Object.assign(
  {},
  coreActions(world),
  ...areas.map((area) => area.actions(world)),
  lastAction(world),
);

/** Has everybody try: those who mayn't first, then those who may. What all may, is tried by the five. */
const tries = Object.entries(actions).flatMap(([name, { outcomes }]) =>
  (people.every((who) => outcomes[who] === 'done') ? people : [...people, ...former])
    .map((who) => ({ name, who, outcome: outcomeFor(who, outcomes) }))
    .sort((a, b) => Number(a.outcome === 'done') - Number(b.outcome === 'done')),
);

/** Where there is a Postgres server, the installation is on it: what a post did, or didn't, is read from the tables. */
const given = process.env.TEST_DATABASE_URL;
let database: WatchedDatabase | undefined;

beforeAll(async () => {
  database = given ? await watchedDatabase(given) : undefined;
  const started = await startServer({ env: database ? { DATABASE_URL: database.url } : {} });
  Object.defineProperties(server, Object.getOwnPropertyDescriptors(started));
  clients.visitor = new HttpClient(server.url);
  clients.other = await clientOf(server, personas.carla);
  clients.owner = await newApplicant(server, owner);
  clients.assessor = await clientOf(server, personas.assessor);
  clients.manager = await clientOf(server, personas.manager);
  const colleague = { email: personas.daan, name: 'Daan in ’t Veld', password: PASSWORD };
  clients.revoked = await makeManager(server, clients.manager, colleague, await clientOf(server, personas.daan));
  await revokeManager(clients.manager, personas.daan);
  // All personas have one password: what a colleague confirms with theirs isn't to be right for another.
  const ownPassword = { currentPassword: PASSWORD, password: 'een wachtwoord van Daan alleen' };
  await clients.revoked.fillIn('/account/wachtwoord', ownPassword);
  clients.loggedOut = await clientOf(server, personas.manager);
  await copyOf(clients.loggedOut).fillIn('/uitloggen', {});
  const { results } = JSON.parse((await clients.visitor.get('/api/v1/register?q=jansen')).html);
  known.number = results[0].registration_number;
  known.casePath = await casePath(clients.manager, 'Linden');
  known.mailId = (await readMails(server.dataDir))[0]?.id ?? '';
  known.failedMailId = await failedMail(server, clients.manager);
});
afterAll(async () => {
  await server.stop?.();
  await database?.drop();
});

it('has a rule for every page, route and action', () => {
  const found = placesUnder('app').flatMap((place) =>
    place.kind === 'route' ? place.methods.map((method) => `${method} ${place.name}`) : [place.name],
  );
  expect(found.length).toBeGreaterThan(50);
  expect([...Object.keys(pages), ...Object.keys(actions)].sort()).toEqual(found.sort());
});

describe.each(Object.entries(pages))('%s', (name, { path = () => name, outcomes }) => {
  const asked = once(async () => pathIn(await path(world)));

  it.each(people)('%s', async (who) => {
    // A copy: looking at a page mustn't change who somebody is.
    const client = copyOf(clients[who]);
    const isPosted = name.startsWith('POST ');
    const answer = await (isPosted ? client.post(await asked(), new FormData()) : client.get(await asked()));
    const outcome = outcomes[who];
    if (typeof outcome === 'number') expect(answer.status).toBe(outcome);
    else expect(answer.location?.startsWith(outcome)).toBe(true);
    if (answer.status !== 200) expect(answer.html).not.toContain('Proefstad');
  });

  if (outcomes.manager === 200 && outcomes.other === 404)
    it('who was a manager', async () => {
      expect((await clients.loggedOut.get(await asked())).location).toMatch(/^\/inloggen\?/);
      expect((await clients.revoked.get(await asked())).status).toBe(404);
    });
});

describe('a form posted by everybody', () => {
  it.each(tries)('$name by $who: $outcome', async ({ name, who, outcome }) => {
    const rule = actions[name];
    if (!rule) throw new Error(`no rule for ${name}`);
    const { by, path, page } = await shownFor(name, rule);
    const body = formData(formOn(page, { nth: rule.nth, button: rule.button }), await rule.values());
    const before = outcome === 'refused' ? await everything() : '';
    const client = copyOf(who === 'owner' && rule.ownerIsShown ? by : clients[who]);
    const answer = await client.post(path, body);
    expect(answer.status).toBeLessThan(500);
    if (outcome === 'refused') {
      // Not where it leads: whoever submitted already is shown that, as if it were done now.
      expect(await everything()).toEqual(before);
      return;
    }
    shown = undefined;
    if (!answer.location?.startsWith(rule.leadsTo))
      throw new Error(`${answer.status} ${answer.location} ${answer.text}`);
    await rule.effect(client);
  });

  it('sent the owner one mail for each event and none for what was refused', async () => {
    await waitForMail(server.dataDir, { to: owner.email, subject: /./ });
    const subjects = (await readMails(server.dataDir, owner.email)).map(({ subject }) => subject);
    // What an activity or a certification gave is told by their own rules.
    const others = subjects.filter((subject) => !/portfolio|certificering|cyclus|activiteit/i.test(subject));
    // One to confirm; three submissions, one withdrawal, two decisions; a password changed and changed back.
    expect(others).toHaveLength(9);
  });
});

describe('a session', () => {
  it('is over for whoever kept its cookie, once logged out', async () => {
    const client = await clientOf(server, personas.anna);
    const kept = copyOf(client);
    await client.fillIn('/uitloggen', {});
    expect(client.cookies.size).toBeLessThan(kept.cookies.size);
    expect((await kept.get('/mijn')).location).toMatch(/^\/inloggen/);
  });

  it('that ended between two pages loses nothing typed: the refused post shows it again', async () => {
    const client = await clientOf(server, personas.anna);
    const page = await client.visit('/mijn/aanvraag/contact');
    const body = formData(formOn(page), { privateEmail: 'anna@thuis.example', privatePhone: '06 55 44 33 22' });
    await copyOf(client).fillIn('/uitloggen', {});
    const answer = await client.post('/mijn/aanvraag/contact', body);
    expect([answer.status, answer.location]).toEqual([401, null]);
    expect(answer.text).toContain('06 55 44 33 22');
    expect(answer.text).toContain('anna@thuis.example');
    expect(answer.text).toContain('Je bent niet meer ingelogd');
  });

  it('ends everywhere when the password is changed', async () => {
    const one = await clientOf(server, personas.anna);
    const two = await clientOf(server, personas.anna);
    const link = await resetLinkFor(server, personas.anna);
    await new HttpClient(server.url).fillIn(link, { password: 'nog een heel ander wachtwoord' });
    for (const client of [one, two]) expect((await client.get('/mijn')).location).toMatch(/^\/inloggen/);
    await expect(clientOf(server, personas.anna)).rejects.toThrow();
    await clientOf(server, personas.anna, 'nog een heel ander wachtwoord');
  });

  it('is nobody’s when its cookie was made up', async () => {
    const client = new HttpClient(server.url);
    for (const value of ['x', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.', 'a.b.c.d.e', '%00', 'x'.repeat(3000)]) {
      client.cookies.set('next-auth.session-token', value);
      const answer = await client.get('/mijn');
      expect([answer.status, answer.location?.slice(0, 9)]).toEqual([307, '/inloggen']);
    }
  });
});

it('answers a registrant the same for a case that exists and one that doesn’t', async () => {
  const client = await clientOf(server, personas.carla);
  const there = await client.get(known.casePath);
  const nowhere = await client.get('/beheer/aanvragen/00000000-0000-4000-8000-000000000000');
  expect([there.status, nowhere.status]).toEqual([404, 404]);
  expect(there.text).toBe(nowhere.text);
});

type Shown = { name: string; by: HttpClient; path: string; page: Answer };
let shown: Shown | undefined;

/** An action's form: the same for everybody until somebody does it, since who is refused changes nothing. */
async function shownFor(name: string, rule: ActionRule): Promise<Shown> {
  if (shown?.name === name) return shown;
  const { by, path } = await rule.form();
  shown = { name, by, path, page: await by.visit(path) };
  return shown;
}

/** Everything that a post could change: the tables' rows, or else what pages say of the owner. */
async function everything(): Promise<unknown> {
  return database ? database.fingerprint() : standing(world);
}

function copyOf(client: HttpClient): HttpClient {
  const copy = new HttpClient(client.url);
  for (const [name, value] of client.cookies) copy.cookies.set(name, value);
  return copy;
}

function pathIn(path: string): string {
  return path.replace(/^[A-Z]+ /, '');
}
