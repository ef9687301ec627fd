import { secondFactorText as secondFactor, sessionsText as sessions } from '@/lib/text/nl/access/security';
import { newApplicant } from '../applicant';
import { Authenticator } from '../authenticator';
import { type FormValues, HttpClient } from '../http';
import type { ShownPage } from '../pages';
import { clientOf, logInByHttp, PASSWORD } from '../personas';
import { type AreaRules, doneBy, once, type World, whoeverIsLoggedIn } from './rules';

const SESSIONS = '/account/sessies';
const SECOND_FACTOR = '/account/tweede-factor';
const CODES = '/account/herstelcodes';
const endUnknown = sessions.end(sessions.unknownDeviceInSentence);
/** What is in somebody's own hands, of whoever is there for it alone: the right values are right for them only. */
const ofItsOwner = { ownerIsShown: true, outcomes: doneBy('owner') } as const;
const whoeverHasASession = ['other', 'owner', 'assessor', 'manager', 'provider'] as const;

/** One's own sessions, the second factor and its recovery codes. */
export const securityRules: AreaRules = {
  pages: {
    [SESSIONS]: { outcomes: whoeverIsLoggedIn() },
    [SECOND_FACTOR]: { outcomes: whoeverIsLoggedIn() },
    [CODES]: { outcomes: whoeverIsLoggedIn() },
  },
  actions: (world) => {
    let elsewhere = new HttpClient(world.server.url);
    const beginner = once(() => settingUp(world));
    const enrolled = once(() => withSecondFactor(world));
    const withCodes = once(() => withSecondFactor(world));
    const comer = once(() => withSecondFactor(world));
    const halfway = once(async () => {
      const { email, password } = await comer();
      const client = new HttpClient(world.server.url);
      await client.fillIn('/inloggen', { email, password });
      return client;
    });
    return {
      submitStay: {
        form: async () => ({ by: world.clients.owner, path: SESSIONS }),
        button: sessions.stay,
        values: () => ({}),
        leadsTo: `${SESSIONS}?na=verlengd`,
        outcomes: doneBy(...whoeverHasASession),
        effect: async (client) => {
          if ((await client.get(SESSIONS)).status !== 200) throw new Error('the session is gone');
        },
      },
      submitEndSession: {
        form: async () => {
          elsewhere = await ownerElsewhere(world);
          return { by: world.clients.owner, path: SESSIONS };
        },
        button: endUnknown,
        values: () => ({}),
        leadsTo: `${SESSIONS}?na=beeindigd`,
        // Somebody else's session isn't there.
        outcomes: doneBy('owner'),
        effect: () => isLoggedOut(elsewhere),
      },
      submitEndOthers: {
        form: async () => {
          await ownerElsewhere(world);
          elsewhere = await ownerElsewhere(world);
          return { by: world.clients.owner, path: SESSIONS };
        },
        button: sessions.others.submit,
        values: () => ({}),
        leadsTo: `${SESSIONS}?na=overal-anders`,
        // Each ends their own.
        outcomes: doneBy(...whoeverHasASession),
        effect: async (client) => {
          const { text } = await client.visit(SESSIONS);
          if (text.includes(sessions.others.submit)) throw new Error('other sessions go on');
        },
      },
      submitStartSecondFactor: {
        form: async () => ({ by: world.clients.owner, path: SECOND_FACTOR }),
        values: () => ({ password: world.owner.password }),
        leadsTo: SECOND_FACTOR,
        outcomes: doneBy('owner'),
        effect: async () => void (await secretShownTo(world.clients.owner)),
      },
      submitConfirmSecondFactor: {
        ...ofItsOwner,
        form: async () => ({ by: (await beginner()).client, path: SECOND_FACTOR }),
        values: async () => ({ code: await (await beginner()).app.peek() }),
        leadsTo: `${SECOND_FACTOR}?na=aan`,
        effect: async (client) => mustBeOn(client, true),
      },
      submitRemoveSecondFactor: {
        ...ofItsOwner,
        form: async () => ({ by: (await enrolled()).client, path: SECOND_FACTOR }),
        values: async () => ({ password: (await enrolled()).password, code: await (await enrolled()).app.peek() }),
        leadsTo: `${SECOND_FACTOR}?na=uit`,
        effect: async (client) => mustBeOn(client, false),
      },
      submitRequestCodes: {
        form: async () => ({ by: (await withCodes()).client, path: CODES }),
        values: () => ({ password: PASSWORD }),
        leadsTo: CODES,
        outcomes: doneBy('assessor', 'manager', 'provider'),
        effect: async (client) => {
          const { document } = await client.visit(CODES);
          if (document.querySelector('main form [name=password]')) throw new Error('no codes are shown');
        },
      },
      submitConfirmCodes: {
        ...ofItsOwner,
        form: async () => {
          const { client, password } = await withCodes();
          await ask(client, CODES, 'password', { password });
          return { by: client, path: CODES };
        },
        values: () => ({}),
        leadsTo: `${CODES}?na=nieuw`,
        effect: async (client) => {
          const { document } = await client.visit(CODES);
          if (!document.querySelector('main form [name=password]')) throw new Error('the codes aren’t kept');
        },
      },
      submitCode: {
        ...ofItsOwner,
        form: async () => ({ by: await halfway(), path: '/inloggen/code' }),
        values: async () => ({ code: await (await comer()).app.peek() }),
        leadsTo: '/mijn',
        effect: async (client) => {
          if ((await client.get('/account')).status !== 200) throw new Error('not logged in');
        },
      },
    };
  },
  forms: (world) => {
    const beginner = lazily(() => new HttpClient(world.server.url));
    const enrolled = lazily(() => new HttpClient(world.server.url));
    return {
      'stay logged in': { client: () => world.clients.owner, path: () => SESSIONS, button: sessions.stay, fine: {} },
      'end a session': {
        client: () => world.clients.owner,
        path: async () => {
          await ownerElsewhere(world);
          return SESSIONS;
        },
        button: endUnknown,
        fine: { session: '00000000-0000-4000-8000-000000000000' },
      },
      'end all other sessions': {
        client: () => world.clients.owner,
        path: async () => {
          await ownerElsewhere(world);
          await ownerElsewhere(world);
          return SESSIONS;
        },
        button: sessions.others.submit,
        fine: {},
      },
      // A password that isn't theirs: what is begun would take the form away.
      'begin a second factor': {
        client: () => world.clients.owner,
        path: () => SECOND_FACTOR,
        fine: { password: 'niet mijn wachtwoord' },
        secret: ['password'],
      },
      'confirm a second factor': {
        client: beginner,
        path: async () => {
          if (beginner().cookies.size === 0) await settingUp(world, beginner());
          return SECOND_FACTOR;
        },
        fine: { code: '000000' },
        secret: ['code'],
      },
      'switch the second factor off': {
        client: enrolled,
        path: async () => {
          if (enrolled().cookies.size === 0) await withSecondFactor(world, enrolled());
          return SECOND_FACTOR;
        },
        fine: { password: 'niet mijn wachtwoord', code: '000000' },
        secret: ['password', 'code'],
      },
      'make recovery codes': {
        client: () => world.clients.manager,
        path: () => CODES,
        fine: { password: 'niet mijn wachtwoord' },
        secret: ['password'],
      },
      'keep recovery codes': {
        client: () => world.clients.assessor,
        path: async () => {
          await ask(world.clients.assessor, CODES, 'password', { password: PASSWORD });
          return CODES;
        },
        fine: {},
        renew: () => ask(world.clients.assessor, CODES, 'password', { password: PASSWORD }),
      },
    };
  },
};

/** Made at the first call: where the server is, is known by then. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function ownerElsewhere({ server, owner }: World): Promise<HttpClient> {
  return clientOf(server, owner.email, owner.password);
}

async function isLoggedOut(client: HttpClient) {
  const { location } = await client.get('/mijn');
  if (!location?.startsWith('/inloggen')) throw new Error('the session goes on');
}

/** Fills a page's form in, if it is the one that has this field. */
async function ask(client: HttpClient, path: string, field: string, values: FormValues) {
  const page = await client.visit(path);
  if (page.document.querySelector(`main form [name="${field}"]`)) await client.submit(page, values);
}

/** Somebody who is here for a second factor, with the app on their telephone. */
type Stepper = { client: HttpClient; email: string; password: string; app: Authenticator };

/** Somebody new who began with a second factor and hasn't confirmed it; `client` keeps their cookie. */
async function settingUp(world: World, client = new HttpClient(world.server.url)): Promise<Stepper> {
  const person = world.fresh('tweestaps');
  await newApplicant(world.server, person);
  await logInByHttp(client, person);
  await client.send(SECOND_FACTOR, { password: person.password });
  return { client, ...person, app: new Authenticator(await secretShownTo(client)) };
}

async function withSecondFactor(world: World, client?: HttpClient): Promise<Stepper> {
  const somebody = await settingUp(world, client);
  await somebody.client.send(SECOND_FACTOR, { code: await somebody.app.code() });
  await mustBeOn(somebody.client, true);
  return somebody;
}

async function mustBeOn(client: HttpClient, expected: boolean) {
  const { text } = await client.visit(SECOND_FACTOR);
  if (text.includes(secondFactor.on.lead) !== expected) throw new Error(`second factor: ${text.slice(0, 300)}`);
}

/** The secret on the page that sets a second factor up. */
async function secretShownTo(client: HttpClient): Promise<string> {
  const { document, text } = await client.visit(SECOND_FACTOR);
  const secret = document.querySelector('[data-secret]')?.textContent?.replaceAll(' ', '');
  if (!secret) throw new Error(`no secret is shown: ${text.slice(0, 300)}`);
  return secret;
}

export const securityPages: ShownPage[] = [
  { route: SESSIONS, viewer: 'registrant', path: SESSIONS },
  { route: SESSIONS, viewer: 'manager', path: `${SESSIONS}?na=overal-anders`, as: 'others ended' },
  { route: SECOND_FACTOR, viewer: 'registrant', path: SECOND_FACTOR },
  { route: SECOND_FACTOR, viewer: 'registrant', path: SECOND_FACTOR, as: 'errors', press: 'Begin met instellen' },
  { route: SECOND_FACTOR, viewer: 'manager', path: SECOND_FACTOR, as: 'on' },
  { route: CODES, viewer: 'manager', path: CODES },
  { route: CODES, viewer: 'manager', path: CODES, as: 'errors', press: 'Maak nieuwe herstelcodes' },
  { route: CODES, viewer: 'registrant', path: CODES, as: 'not needed' },
];
