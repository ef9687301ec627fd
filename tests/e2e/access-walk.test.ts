import { casePath, newApplicant, newPerson, signUp, steps, submitWhole } from '@/tests/support/e2e/applicant';
import { type Answer, formData, formOn, HttpClient } from '@/tests/support/e2e/http';
import { readMails, waitForMail } from '@/tests/support/e2e/mailbox';
import { clientOf, PASSWORD, personas } from '@/tests/support/e2e/personas';
import { placesUnder } from '@/tests/support/e2e/places';
import { resetLinkFor } from '@/tests/support/e2e/reset-link';
import { startServer, type TestServer } from '@/tests/support/e2e/server';
import { areas } from '@/tests/support/e2e/walk/areas';
import { failedMail } from '@/tests/support/e2e/walk/mails';
import {
  type ActionRule,
  type Did,
  everybody,
  type Outcomes,
  onlyFor,
  type PageRule,
  people,
  registrants,
  type Seen,
  type Who,
  type World,
} from '@/tests/support/e2e/walk/rules';

jest.setTimeout(180_000);

/** What a person sees: a status, or the start of where a redirect leads. The owner has a draft, the other is registered. */
const corePages: Record<string, PageRule> = {
  '/': { outcomes: everybody<Seen>(200) },
  '/register': { path: () => '/register?q=jansen', outcomes: everybody<Seen>(200) },
  '/register/[number]': { path: ({ known }) => `/register/${known.number}`, outcomes: everybody<Seen>(200) },
  '/vragen': { outcomes: everybody<Seen>(200) },
  '/privacy': { outcomes: everybody<Seen>(200) },
  '/toegankelijkheid': { outcomes: everybody<Seen>(200) },
  '/contact': { outcomes: everybody<Seen>(200) },
  '/aanmelden': { outcomes: everybody<Seen>(200) },
  '/aanmelden/verstuurd': { outcomes: everybody<Seen>(200) },
  '/bevestigen/[token]': { path: () => '/bevestigen/onbekend', outcomes: everybody<Seen>(200) },
  '/inloggen': { outcomes: everybody<Seen>(200) },
  '/inloggen/code': {
    outcomes: {
      visitor: '/inloggen?naar=',
      other: '/mijn',
      owner: '/mijn',
      assessor: '/beoordelen',
      manager: '/beheer/aanvragen',
    },
  },
  '/uitloggen': { outcomes: everybody<Seen>(200) },
  '/wachtwoord-vergeten': { outcomes: everybody<Seen>(200) },
  '/wachtwoord-vergeten/verstuurd': { outcomes: everybody<Seen>(200) },
  '/wachtwoord-vergeten/[token]': { path: () => '/wachtwoord-vergeten/onbekend', outcomes: everybody<Seen>(200) },
  '/mijn': { outcomes: registrants(200, 200) },
  '/mijn/gegevens': { outcomes: registrants(200, 200) },
  '/mijn/gegevens/wijzigen': { outcomes: registrants('/mijn/aanvraag', '/mijn/gegevens') },
  '/mijn/aanvraag': { outcomes: registrants(200, 200) },
  '/mijn/aanvraag/verder': { outcomes: registrants('/mijn/aanvraag/', '/mijn/aanvraag') },
  '/mijn/aanvraag/naam': { outcomes: registrants(200, '/mijn/aanvraag') },
  '/mijn/aanvraag/contact': { outcomes: registrants(200, '/mijn/aanvraag') },
  '/mijn/aanvraag/aanstellingen': { outcomes: registrants(200, '/mijn/aanvraag') },
  '/mijn/aanvraag/aanstellingen/[rij]': {
    path: () => '/mijn/aanvraag/aanstellingen/nieuw',
    outcomes: registrants(200, '/mijn/aanvraag'),
  },
  '/mijn/aanvraag/documenten': { outcomes: registrants(200, '/mijn/aanvraag') },
  '/mijn/aanvraag/overzicht': { outcomes: registrants(200, '/mijn/aanvraag') },
  '/mijn/aanvraag/intrekken': { outcomes: registrants(200, '/mijn/aanvraag') },
  '/beheer': { outcomes: onlyFor('manager') },
  '/beheer/aanvragen': { outcomes: onlyFor('manager') },
  '/beheer/aanvragen/[id]': { path: ({ known }) => known.casePath, outcomes: onlyFor('manager') },
  '/beoordelen': { outcomes: onlyFor('assessor') },
  '/dev': { outcomes: everybody<Seen>(200) },
  '/dev/mailbox': { outcomes: everybody<Seen>(200) },
  '/dev/mailbox/[id]': { path: ({ known }) => `/dev/mailbox/${known.mailId}`, outcomes: everybody<Seen>(200) },
  'GET /.well-known/security.txt': { outcomes: everybody<Seen>(200) },
  'GET /api/health': { outcomes: everybody<Seen>(200) },
  'GET /api/v1/openapi.json': { outcomes: everybody<Seen>(200) },
  'GET /api/v1/register': { path: () => '/api/v1/register?q=jansen', outcomes: everybody<Seen>(200) },
  'GET /api/v1/register/[number]': {
    path: ({ known }) => `/api/v1/register/${known.number}`,
    outcomes: everybody<Seen>(200),
  },
  'GET /api/auth/[...nextauth]': { path: () => '/api/auth/session', outcomes: everybody<Seen>(200) },
  // Without its own token nothing is logged in or out.
  'POST /api/auth/[...nextauth]': {
    path: () => '/api/auth/callback/credentials',
    outcomes: everybody<Seen>('/api/auth/signin?csrf=true'),
  },
};

const ownersAlone: Outcomes<Did> = { ...everybody<Did>('refused'), owner: 'done' };
const managersAlone: Outcomes<Did> = { ...everybody<Did>('refused'), manager: 'done' };
const own = (path: string) => async () => ({ by: clients.owner, path });

/** In this order: each is done once by who may, after everybody else tried it with that person's own form. */
const coreActions: Record<string, ActionRule> = {
  submitSignUp: {
    form: async () => ({ by: new HttpClient(server.url), path: '/aanmelden' }),
    values: () => fresh('aanmelder'),
    leadsTo: '/aanmelden/verstuurd',
    outcomes: everybody<Did>('done'),
    effect: async () => void (await waitForMail(server.dataDir, { to: fresh.last.email })),
  },
  submitConfirmation: {
    form: async () => ({ by: new HttpClient(server.url), path: await signUp(server, fresh('bevestiger')) }),
    values: () => ({ password: fresh.last.password }),
    leadsTo: '/mijn/aanvraag',
    outcomes: everybody<Did>('done'),
    effect: async () => void (await clientOf(server, fresh.last.email, fresh.last.password)),
  },
  submitLogIn: {
    form: async () => ({ by: new HttpClient(server.url), path: '/inloggen' }),
    values: () => ({ email: personas.anna, password: PASSWORD }),
    leadsTo: '/mijn',
    outcomes: everybody<Did>('done'),
    effect: async () => undefined,
  },
  submitForgottenPassword: {
    form: async () => ({ by: new HttpClient(server.url), path: '/wachtwoord-vergeten' }),
    values: () => ({ email: personas.daan }),
    leadsTo: '/wachtwoord-vergeten/verstuurd',
    outcomes: everybody<Did>('done'),
    effect: async () => void (await waitForMail(server.dataDir, { to: personas.daan })),
  },
  submitNewPassword: {
    form: async () => ({ by: new HttpClient(server.url), path: await resetLinkFor(server, personas.daan) }),
    values: () => ({ password: 'een heel nieuw wachtwoord' }),
    leadsTo: '/inloggen?na=wachtwoord',
    outcomes: everybody<Did>('done'),
    effect: async () => void (await clientOf(server, personas.daan, 'een heel nieuw wachtwoord')),
  },
  submitCode: {
    form: async () => {
      const half = new HttpClient(server.url);
      await half.fillIn('/inloggen', { email: personas.manager, password: PASSWORD });
      return { by: half, path: '/inloggen/code' };
    },
    values: () => ({ code: '000000' }),
    leadsTo: '/beheer/aanvragen?',
    // Whoever gave a code already has nothing to give one for; half a login alone may, as each login of this test does.
    outcomes: everybody<Did>('refused'),
    effect: async () => undefined,
  },
  submitName: {
    form: own(steps.name.path),
    values: () => ({ ...steps.name.values, birthSurname: 'Eigenaar' }),
    leadsTo: '/mijn/aanvraag/contact',
    outcomes: ownersAlone,
    effect: async () => expect(await standing()).toContain('K. Eigenaar'),
  },
  submitContact: {
    form: own(steps.contact.path),
    values: () => ({ privatePhone: '06 11112222' }),
    leadsTo: '/mijn/aanvraag/aanstellingen',
    outcomes: ownersAlone,
    effect: async () => expect(await standing()).toContain('06 11112222'),
  },
  submitAppointment: {
    form: own(steps.appointment.path),
    values: () => ({ ...steps.appointment.values, organisation: 'Gemeente Eigendorp' }),
    leadsTo: '/mijn/aanvraag/aanstellingen',
    outcomes: ownersAlone,
    effect: async () => expect(await standing()).toContain('Gemeente Eigendorp'),
  },
  submitRemoval: {
    form: own('/mijn/aanvraag/aanstellingen'),
    values: () => ({}),
    leadsTo: '/mijn/aanvraag/aanstellingen',
    outcomes: ownersAlone,
    effect: async () => {
      expect(await standing()).not.toContain('Gemeente Eigendorp');
      await clients.owner.submit(await clients.owner.visit(steps.appointment.path), steps.appointment.values);
    },
  },
  submitDocuments: {
    form: own(steps.documents.path),
    values: () => steps.documents.values,
    leadsTo: '/mijn/aanvraag/overzicht',
    outcomes: ownersAlone,
    effect: async () => {
      const { document } = await clients.owner.visit(steps.documents.path);
      expect(document.querySelectorAll('input[type=checkbox]:checked')).toHaveLength(4);
    },
  },
  submitApplicationForm: {
    form: own(steps.submit.path),
    values: () => ({}),
    leadsTo: '/mijn/aanvraag',
    outcomes: ownersAlone,
    effect: async () => expect(await casePath(clients.manager, 'Eigenaar')).toMatch(/^\/beheer\/aanvragen\//),
  },
  submitWithdrawal: {
    form: own('/mijn/aanvraag/intrekken'),
    values: () => ({}),
    leadsTo: '/mijn/aanvraag',
    outcomes: ownersAlone,
    effect: async () => expect(casePath(clients.manager, 'Eigenaar')).rejects.toThrow('queue'),
  },
  submitStart: {
    form: own('/mijn/aanvraag'),
    values: () => ({}),
    leadsTo: '/mijn/aanvraag/naam',
    outcomes: ownersAlone,
    effect: async () => {
      await submitWhole(clients.owner, { birthSurname: 'Eigenaar' });
      known.casePath = await casePath(clients.manager, 'Eigenaar');
    },
  },
  submitRejection: {
    form: async () => ({ by: clients.manager, path: known.casePath }),
    values: () => ({ 'reasons.not_reachable': 'on', explanation: 'We konden je niet bereiken.' }),
    nth: 1,
    leadsTo: '/beheer/aanvragen?besloten=',
    outcomes: managersAlone,
    effect: async () => {
      expect(await standing()).toContain('We konden je niet bereiken.');
      await clients.owner.submit(await clients.owner.visit('/mijn/aanvraag'));
      await submitWhole(clients.owner, { birthSurname: 'Eigenaar' });
      known.casePath = await casePath(clients.manager, 'Eigenaar');
    },
  },
  submitApproval: {
    form: async () => ({ by: clients.manager, path: known.casePath }),
    values: () => ({ appointmentCheck: 'employer_phoned' }),
    leadsTo: '/beheer/aanvragen?besloten=',
    outcomes: managersAlone,
    effect: async () =>
      expect((await clients.visitor.get('/api/v1/register?q=eigenaar')).html).toContain('K. Eigenaar'),
  },
};

/** Ends the session of whoever does it, so everything else comes first. */
const lastAction: Record<string, ActionRule> = {
  submitLogOut: {
    form: async () => ({ by: await clientOf(server, personas.anna), path: '/uitloggen' }),
    values: () => ({}),
    leadsTo: '/inloggen?na=uitloggen',
    outcomes: { ...everybody<Did>('done'), visitor: 'refused' },
    effect: async () => undefined,
  },
};

let count = 0;
/** Somebody new each time; `last` is who it was. */
function fresh(called: string) {
  count += 1;
  fresh.last = newPerson(`${called}${count}`);
  return fresh.last;
}
const owner = newPerson('eigenaar');
fresh.last = owner;

// Filled before the first test: the rules of every area hold on to these.
const server = {} as TestServer;
const clients = {} as Record<Who, HttpClient>;
const known = { number: '', casePath: '', mailId: '', failedMailId: '' };
const world: World = { server, clients, owner, known, fresh };

const pages: Record<string, PageRule> = Object.assign({}, corePages, ...areas.map((area) => area.pages));
const actions: Record<string, ActionRule> = Object.assign(
  {},
  coreActions,
  ...areas.map((area) => area.actions(world)),
  lastAction,
);

/** Has every person try: those who mayn't first, then those who may. */
const tries = Object.entries(actions).flatMap(([name, rule]) =>
  [...people]
    .sort((a, b) => Number(rule.outcomes[a] === 'done') - Number(rule.outcomes[b] === 'done'))
    .map((who) => ({ name, who, outcome: rule.outcomes[who] })),
);

beforeAll(async () => {
  Object.defineProperties(server, Object.getOwnPropertyDescriptors(await startServer()));
  clients.visitor = new HttpClient(server.url);
  clients.other = await clientOf(server, personas.carla);
  clients.owner = await newApplicant(server, owner);
  clients.assessor = await clientOf(server, personas.assessor);
  clients.manager = await clientOf(server, personas.manager);
  const { results } = JSON.parse((await clients.visitor.get('/api/v1/register?q=jansen')).html);
  known.number = results[0].registration_number;
  known.casePath = await casePath(clients.manager, 'Linden');
  known.mailId = (await readMails(server.dataDir))[0]?.id ?? '';
  known.failedMailId = await failedMail(server, clients.manager);
});
afterAll(() => server.stop());

it('has a rule for every page, route and action', () => {
  const found = placesUnder('app').flatMap((place) =>
    place.kind === 'route' ? place.methods.map((method) => `${method} ${place.name}`) : [place.name],
  );
  expect(found.length).toBeGreaterThan(50);
  expect([...Object.keys(pages), ...Object.keys(actions)].sort()).toEqual(found.sort());
});

describe.each(Object.keys(pages))('%s', (name) => {
  it.each(people)('%s', async (who) => {
    const { path = () => name, outcomes } = pages[name] ?? { outcomes: everybody<Seen>(0) };
    // A copy: looking at a page mustn't change who somebody is.
    const client = copyOf(clients[who]);
    const asked = pathIn(await path(world));
    const answer = await (name.startsWith('POST ') ? client.post(asked, new FormData()) : client.get(asked));
    const outcome = outcomes[who];
    if (typeof outcome === 'number') expect(answer.status).toBe(outcome);
    else expect(answer.location?.startsWith(outcome)).toBe(true);
    if (answer.status !== 200) expect(answer.html).not.toContain('Proefstad');
  });
});

describe('a form posted by everybody', () => {
  it.each(tries)('$name by $who: $outcome', async ({ name, who, outcome }) => {
    const rule = actions[name];
    if (!rule) throw new Error(`no rule for ${name}`);
    const { by, path } = await rule.form();
    const page = await by.visit(path);
    const body = formData(formOn(page, { nth: rule.nth, button: rule.button }), rule.values());
    const before = outcome === 'refused' ? await standing() : '';
    const client = copyOf(clients[who]);
    const answer = await client.post(path, body);
    expect(answer.status).toBeLessThan(500);
    if (outcome === 'done') {
      const arrived = rule.leadsTo === null ? answer.status === 200 : answer.location?.startsWith(rule.leadsTo);
      if (!arrived) throw new Error(`${answer.status} ${answer.location} ${answer.text}`);
      await rule.effect();
      return;
    }
    expect(await standing()).toBe(before);
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

/** How the owner stands: what they see of it themselves. */
async function standing(): Promise<string> {
  const pagesOfOwner = await Promise.all(
    ['/mijn', '/mijn/gegevens', '/mijn/aanvraag', '/mijn/portfolio'].map((path) => clients.owner.visit(path)),
  );
  const queue = await clients.manager.visit('/beheer/aanvragen');
  return [...pagesOfOwner, queue].map((answer: Answer) => answer.text).join('\n');
}

function copyOf(client: HttpClient): HttpClient {
  const copy = new HttpClient(client.url);
  for (const [name, value] of client.cookies) copy.cookies.set(name, value);
  return copy;
}

function pathIn(path: string): string {
  return path.replace(/^[A-Z]+ /, '');
}
