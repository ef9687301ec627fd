import { casePath, newApplicant, newPerson } from '@/tests/support/e2e/applicant';
import { makeManager, revokeManager, turnOnSecondFactor } from '@/tests/support/e2e/colleague';
import { type WatchedDatabase, watchDatabase } from '@/tests/support/e2e/fingerprint';
import { formData, formOn, HttpClient } from '@/tests/support/e2e/http';
import { readMails, waitForMail } from '@/tests/support/e2e/mailbox';
import { type NotedStatements, noteStatements } from '@/tests/support/e2e/noted-statements';
import { clientOf, PASSWORD, personas } from '@/tests/support/e2e/personas';
import { placesUnder } from '@/tests/support/e2e/places';
import { resetLinkFor } from '@/tests/support/e2e/reset-link';
import { startServer, TAKE_BACK_SECONDS, type TestServer } from '@/tests/support/e2e/server';
import { areas } from '@/tests/support/e2e/walk/areas';
import { coreActions, corePages, lastAction, ownApplication } from '@/tests/support/e2e/walk/core';
import { failedMail } from '@/tests/support/e2e/walk/mails';
import {
  type ActionRule,
  type Did,
  former,
  type Outcomes,
  outcomeFor,
  type PageRule,
  type Poster,
  people,
  type Seen,
  type Who,
  type World,
} from '@/tests/support/e2e/walk/rules';
import { STATEMENTS_MAX, statementsOf } from '@/tests/support/e2e/walk/statements';
import { isLong } from '@/tests/support/tier';

jest.setTimeout(isLong ? 1_200_000 : 300_000);

let count = 0;
/** Somebody new each time. */
function fresh(called: string) {
  count += 1;
  return newPerson(`${called}${count}`);
}
const owner = newPerson('eigenaar');

// Filled before the first test: the rules of every area hold on to these.
const server = {} as TestServer;
const clients = Object.fromEntries([...people, ...former].map((who) => [who, new HttpClient('')])) as Record<
  Poster,
  HttpClient
>;
const known = { number: '', casePath: '', mailId: '', failedMailId: '' };
const world: World = { server, clients, owner, known, fresh };

/** In this order: what an area does goes on from what those before it did. */
const walks = [
  { area: 'accounts and applications', pages: corePages, actions: coreActions(world) },
  ...Object.entries(areas).map(([area, { pages, actions }]) => ({ area, pages, actions: actions(world) })),
  { area: 'logging out', pages: {}, actions: lastAction(world) },
];
const pages: [string, PageRule][] = walks.flatMap((walk) => Object.entries(walk.pages));
const loggedIn = ['other', 'owner', 'assessor', 'manager', 'provider'] as const;

/**
 * Who asks for a page, and who posts a form: in the long tier everybody. Otherwise who isn't logged in, and the one with the
 * least of those who may not though they are: that every page and action asks is what routes.test.ts proves.
 */
function lookers(outcomes: Outcomes<Seen>): readonly Who[] {
  if (isLong) return people;
  const refused = loggedIn.find((who) => outcomes[who] !== 200);
  return refused ? ['visitor', refused] : ['visitor'];
}

/** Those who may not first, then those who may; one of these is needed, as what comes after goes on from what they did. */
function posters({ outcomes }: ActionRule): { refused: Poster[]; done: Poster[] } {
  const all = people.every((who) => outcomes[who] === 'done') ? people : [...people, ...former];
  const of = (outcome: Did) => all.filter((who) => outcomeFor(who, outcomes) === outcome);
  const [refused, done] = [of('refused'), of('done')];
  if (isLong) return { refused, done };
  const weakest = loggedIn.find((who) => refused.includes(who));
  return { refused: refused.filter((who) => who === 'visitor' || who === weakest), done: done.slice(0, 1) };
}

/** Where there is a Postgres server, the installation is on it: what a post did, or didn't, is read from the tables. */
let database: WatchedDatabase | undefined;
let noted: NotedStatements | undefined;
const statements = new Map<string, string[]>();

beforeAll(async () => {
  const started = await startServer({
    isEmbedded: false,
    takeBackSeconds: TAKE_BACK_SECONDS,
    between: async (databaseUrl) => {
      noted = await noteStatements(databaseUrl);
      return noted.url;
    },
  });
  database = started.databaseUrl ? watchDatabase(started.databaseUrl) : undefined;
  Object.defineProperties(server, Object.getOwnPropertyDescriptors(started));
  Object.assign(clients.visitor, new HttpClient(server.url));
  Object.assign(clients.other, await clientOf(server, personas.carla));
  Object.assign(clients.owner, await newApplicant(server, owner));
  Object.assign(clients.assessor, await clientOf(server, personas.assessor));
  Object.assign(clients.manager, await clientOf(server, personas.manager));
  Object.assign(clients.provider, await turnOnSecondFactor(await clientOf(server, personas.provider), PASSWORD));
  const colleague = { email: personas.daan, name: 'Daan in ’t Veld', password: PASSWORD };
  const promoted = await makeManager(server, clients.manager, colleague, await clientOf(server, personas.daan));
  Object.assign(clients.revoked, promoted);
  await revokeManager(clients.manager, personas.daan);
  // All personas have one password: what a colleague confirms with theirs isn't to be right for another.
  const ownPassword = { currentPassword: PASSWORD, password: 'een wachtwoord van Daan alleen' };
  await clients.revoked.fillIn('/account/wachtwoord', ownPassword);
  Object.assign(clients.loggedOut, await clientOf(server, personas.manager));
  await copyOf(clients.loggedOut).fillIn('/uitloggen', {});
  const { results } = JSON.parse((await clients.visitor.get('/api/v1/register?q=jansen')).html);
  known.number = results[0].registration_number;
  known.casePath = await casePath(clients.manager, 'Linden');
  known.mailId = (await readMails(server.dataDir))[0]?.id ?? '';
  known.failedMailId = await failedMail(server, clients.manager);
});
afterAll(async () => {
  await database?.stop();
  await server.stop?.();
  noted?.stop();
});

it('has a rule for every page, route and action', () => {
  const found = placesUnder('app').flatMap((place) =>
    place.kind === 'route' ? place.methods.map((method) => `${method} ${place.name}`) : [place.name],
  );
  expect(found.length).toBeGreaterThan(50);
  const names = walks.flatMap((walk) => [...Object.keys(walk.pages), ...Object.keys(walk.actions)]);
  expect(names.sort()).toEqual(found.sort());
});

describe('a page', () => {
  it.each(walks)('of $area is shown to whom it may be, and to nobody else', async (walk) => {
    const broken: string[] = [];
    for (const [name, { path = () => name, outcomes }] of Object.entries<PageRule>(walk.pages)) {
      const asked = pathIn(await path(world));
      for (const who of lookers(outcomes)) {
        // A copy: looking at a page mustn't change who somebody is.
        const client = copyOf(clients[who]);
        const answer = await (name.startsWith('POST ') ? client.post(asked, new FormData()) : client.get(asked));
        const isRight = [answer.status, answer.location].some((seen) => isOutcome(seen, outcomes[who]));
        const isLeaking = answer.status !== 200 && answer.html.includes('Proefstad');
        if (!isRight || isLeaking) broken.push(`${name} by ${who}: ${answer.status} ${answer.location} ${isLeaking}`);
      }
      const reader = loggedIn.find((who) => outcomes[who] === 200);
      if (noted && reader && name.startsWith('/'))
        statements.set(name, await statementsOf(noted, () => shownTo(reader, asked)));
    }
    expect(broken).toEqual([]);
  });

  it('asks the database no more than it may', () => {
    if (!noted) return;
    expect(statements.size).toBeGreaterThan(100);
    expect(Object.fromEntries([...statements].filter(([, { length }]) => length > STATEMENTS_MAX))).toEqual({});
  });

  it('of managers is not shown to a former manager', async () => {
    const theirs = pages.filter(([, { outcomes }]) => outcomes.manager === 200 && outcomes.other === 404);
    expect(theirs.length).toBeGreaterThan(10);
    for (const [name, { path = () => name }] of isLong ? theirs : theirs.slice(0, 5)) {
      const asked = pathIn(await path(world));
      expect([name, (await clients.loggedOut.get(asked)).location]).toEqual([
        name,
        expect.stringMatching(/^\/inloggen\?/),
      ]);
      expect([name, (await clients.revoked.get(asked)).status]).toEqual([name, 404]);
    }
  });
});

describe('a form', () => {
  it.each(walks)(
    'of $area does nothing when posted by whoever may not, and what it says by whoever may',
    async (walk) => {
      const broken: string[] = [];
      for (const [name, rule] of Object.entries<ActionRule>(walk.actions))
        await post(rule).catch((error: Error) => broken.push(`${name}: ${error.message}`));
      expect(broken).toEqual([]);
    },
  );

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

/** Has those post it who may not, which changes nothing, and then those who may. */
async function post(rule: ActionRule) {
  const { refused, done } = posters(rule);
  if (refused.length > 0) {
    const shown = await show(rule);
    const before = await everything();
    for (const who of refused) expect((await send(rule, shown, who)).answer.status).toBeLessThan(500);
    // Not where it leads: whoever submitted already is shown that, as if it were done now.
    expect([refused, await everything()]).toEqual([refused, before]);
    for (const who of done.slice(0, 1)) await doIt(rule, shown, who);
  }
  for (const who of refused.length > 0 ? done.slice(1) : done) await doIt(rule, await show(rule), who);
}

type Shown = { by: HttpClient; path: string; body: FormData };

async function show(rule: ActionRule): Promise<Shown> {
  const { by, path } = await rule.form();
  const page = await by.visit(path);
  return { by, path, body: formData(formOn(page, { nth: rule.nth, button: rule.button }), await rule.values()) };
}

async function send(rule: ActionRule, { by, path, body }: Shown, who: Poster) {
  const client = copyOf(who === 'owner' && rule.ownerIsShown ? by : clients[who]);
  return { client, answer: await client.post(path, body) };
}

async function doIt(rule: ActionRule, shown: Shown, who: Poster) {
  const { client, answer } = await send(rule, shown, who);
  const isDone =
    rule.leadsTo === null
      ? answer.status === 200 && answer.text.includes(rule.answers ?? '')
      : answer.location?.startsWith(rule.leadsTo);
  if (!isDone) throw new Error(`by ${who}: ${answer.status} ${answer.location} ${answer.text}`);
  await rule.effect(client);
}

/** A status, or the start of where a redirect leads. */
function isOutcome(seen: number | string | null, outcome: Seen): boolean {
  return typeof outcome === 'number' ? seen === outcome : typeof seen === 'string' && seen.startsWith(outcome);
}

/** Everything that a post could change: the tables' rows, or else what pages say of the owner. */
async function everything(): Promise<unknown> {
  return database ? database.fingerprint() : ownApplication(world);
}

async function shownTo(who: Who, asked: string) {
  const { status } = await copyOf(clients[who]).get(asked);
  if (status !== 200) throw new Error(`${asked} by ${who}: ${status}`);
}

function copyOf(client: HttpClient): HttpClient {
  const copy = new HttpClient(client.url);
  for (const [name, value] of client.cookies) copy.cookies.set(name, value);
  return copy;
}

function pathIn(path: string): string {
  return path.replace(/^[A-Z]+ /, '');
}
