import { casePath, newPerson, pathOf, steps } from '@/tests/support/e2e/applicant';
import { onPurpose } from '@/tests/support/e2e/apply-by-http';
import { type Answer, HttpClient } from '@/tests/support/e2e/http';
import { linkIn, readMails } from '@/tests/support/e2e/mailbox';
import { clientOf, personas } from '@/tests/support/e2e/personas';
import { seededRandom } from '@/tests/support/e2e/seeded-random';
import { pause, startServer, type TestServer } from '@/tests/support/e2e/server';
import { isLong, seed } from '@/tests/support/tier';

jest.setTimeout(400_000);

const KILLS = isLong ? 10 : 1;
/** A kill in the middle falls within this many milliseconds of setting out, while the page is got and posted. */
const MIDDLE_MS = 400;
const OUTBOX_EMPTY_WITHIN_MS = 90_000;
const QUIET_MS = 4_000;

const random = seededRandom(seed);

/** One thing that a person does. `isDone` reads back whether it stands, whoever was told so. */
type Step = {
  name: string;
  post: () => Promise<Answer>;
  leadsTo: string;
  isDone: () => Promise<boolean>;
};

let server: TestServer;
let manager: HttpClient;
const person = newPerson('overlever');
const client = () => applicant;
let applicant: HttpClient;
let link = '';
let signUps = 0;

beforeAll(async () => {
  server = await startServer({ isEmbedded: true });
  applicant = new HttpClient(server.url);
  manager = await clientOf(server, personas.manager);
});
afterAll(() => server.stop());

const ownPage = async (path: string) => (await client().visit(path)).text;
const fill = (path: string, values: Record<string, string>) => async () =>
  client().submit(await client().visit(path), values);

const journey: Step[] = [
  {
    name: 'sign up',
    post: async () => {
      signUps += 1;
      const visitor = new HttpClient(server.url);
      return visitor.submit(await visitor.visit('/aanmelden'), person);
    },
    leadsTo: '/aanmelden/verstuurd',
    isDone: async () => (await usableLink()) !== null,
  },
  {
    name: 'confirm',
    post: async () => {
      link = (await usableLink()) ?? link;
      return client().submit(await client().visit(link), { password: person.password });
    },
    leadsTo: '/mijn/aanvraag',
    isDone: async () => link !== '' && !(await asksForPassword(link)),
  },
  {
    name: 'name',
    post: fill(steps.name.path, { ...steps.name.values, birthSurname: 'Overlever' }),
    leadsTo: '/mijn/aanvraag/contact',
    isDone: async () => (await ownPage('/mijn/gegevens')).includes('K. Overlever'),
  },
  {
    name: 'contact',
    post: fill(steps.contact.path, { privatePhone: '06 99887766' }),
    leadsTo: '/mijn/aanvraag/aanstellingen',
    isDone: async () => (await ownPage('/mijn/gegevens')).includes('06 99887766'),
  },
  {
    name: 'appointment',
    post: fill(steps.appointment.path, { ...steps.appointment.values, organisation: 'Gemeente Blijfstaan' }),
    leadsTo: '/mijn/aanvraag/aanstellingen',
    isDone: async () => (await ownPage('/mijn/gegevens')).includes('Gemeente Blijfstaan'),
  },
  {
    name: 'documents',
    post: fill(steps.documents.path, steps.documents.values),
    leadsTo: '/mijn/aanvraag/overzicht',
    isDone: async () => {
      const { document, path } = await client().visit(steps.documents.path);
      // What was submitted holds all four; there is no form any more then.
      return path !== steps.documents.path || document.querySelectorAll('input[type=checkbox]:checked').length === 4;
    },
  },
  {
    name: 'submit',
    post: fill(steps.submit.path, {}),
    leadsTo: '/mijn/aanvraag',
    isDone: async () => (await manager.visit('/beheer/aanvragen')).text.includes('K. Overlever') || isRegistered(),
  },
  {
    name: 'approve',
    post: async () =>
      manager.submit(await manager.visit(await casePath(manager, 'Overlever')), {
        appointmentCheck: 'employer_phoned',
        ...onPurpose,
      }),
    leadsTo: '/beheer/aanvragen',
    isDone: () => isRegistered(),
  },
];

const CONFIRM = /bevestig/i;
const MAIL_COMES_WITHIN_MS = 8_000;

/** The newest sign-up's link; an answer that was lost may have made somebody sign up twice, and the first is replaced. */
async function usableLink(): Promise<string | null> {
  const started = Date.now();
  do {
    for (const mail of await mailsTo(person.email, CONFIRM)) {
      const path = pathOf(linkIn(mail));
      if (await asksForPassword(path)) return path;
    }
    if (link) return link;
    await pause(200);
  } while (Date.now() - started < MAIL_COMES_WITHIN_MS);
  return null;
}

async function asksForPassword(path: string): Promise<boolean> {
  return (await new HttpClient(server.url).visit(path)).document.querySelector('input[name=password]') !== null;
}

it(`a server that is killed (${KILLS}×) takes over its lock, keeps every acknowledged step, and sends each mail once`, async () => {
  const done: Step[] = [];
  // Half of the kills while an answer is being made, half right after it; which steps they hit is drawn.
  const kills = drawnKills();
  const counted: string[] = [];
  for (const step of journey) {
    const kind = kills.get(step.name) ?? [];
    for (const when of kind) {
      counted.push(`${step.name}: ${when}`);
      if (when === 'middle') await killedInTheMiddle(step);
      else {
        await finish(step);
        await server.kill9();
      }
      await server.restart();
      await keepsAll(done);
      if (when === 'after') expect([step.name, await step.isDone()]).toEqual([step.name, true]);
    }
    await finish(step);
    done.push(step);
  }
  expect(counted).toHaveLength(KILLS);
  await keepsAll(done);
  await untilOutboxIsQuiet();
  await eachMailOnce();
});

/** Every step that somebody was told of stands. */
async function keepsAll(done: Step[]) {
  for (const step of done) {
    expect([step.name, await step.isDone()]).toEqual([step.name, true]);
  }
}

async function isRegistered(): Promise<boolean> {
  return (await manager.get('/api/v1/register?q=overlever')).html.includes('K. Overlever');
}

/** Does the step unless it stands already: an answer may have been lost after the work was done. */
async function finish(step: Step) {
  if (await step.isDone()) return loggedIn(step);
  const answer = await step.post();
  if (!answer.location?.startsWith(step.leadsTo))
    throw new Error(`${step.name}: ${answer.status} ${answer.location} ${answer.text}`);
}

/** The answer with the session may have been the one that was lost. */
async function loggedIn(step: Step) {
  if (step.name === 'confirm' && applicant.cookies.size === 0)
    applicant = await clientOf(server, person.email, person.password);
}

async function killedInTheMiddle(step: Step) {
  if (await step.isDone()) return server.kill9();
  const posted = step.post().catch(() => null);
  await pause(Math.floor(random() * MIDDLE_MS));
  await server.kill9();
  await posted;
}

type When = 'after' | 'middle';

function drawnKills(): Map<string, When[]> {
  const kills = new Map<string, When[]>();
  const wanted: When[] = Array.from({ length: KILLS }, (_, index) => (index % 2 === 0 ? 'middle' : 'after'));
  for (const when of wanted) {
    const step = journey[Math.floor(random() * journey.length)];
    if (!step) continue;
    // First the ones in the middle: after the step is done there is no middle any more.
    kills.set(step.name, [...(kills.get(step.name) ?? []), when].sort().reverse());
  }
  return kills;
}

async function mailsTo(to: string, subject: RegExp) {
  return (await readMails(server.dataDir, to)).filter((mail) => subject.test(mail.subject));
}

/** Nothing new for a while: what a killed process was sending is tried again first. */
async function untilOutboxIsQuiet() {
  const started = Date.now();
  let known = -1;
  let since = Date.now();
  while (Date.now() - since < QUIET_MS || (await mailsTo(person.email, /./)).length < 3) {
    const { length } = await readMails(server.dataDir);
    if (length !== known) since = Date.now();
    known = length;
    if (Date.now() - started > OUTBOX_EMPTY_WITHIN_MS) break;
    await pause(250);
  }
}

async function eachMailOnce() {
  const mails = await readMails(server.dataDir);
  const own = await mailsTo(person.email, /./);
  const confirmations = own.filter(({ subject }) => CONFIRM.test(subject)).length;
  // Somebody whose answer was lost may have signed up again: each sign-up is an event with a mail of its own.
  expect(confirmations).toBeGreaterThanOrEqual(1);
  expect(confirmations).toBeLessThanOrEqual(signUps);
  expect(new Set(own.filter(({ subject }) => CONFIRM.test(subject)).map(linkIn)).size).toBe(confirmations);
  expect(own.filter(({ subject }) => !CONFIRM.test(subject))).toHaveLength(2);
  expect(new Set(mails.map(({ id }) => id)).size).toBe(mails.length);
}
