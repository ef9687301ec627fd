import { certificationCaseText, ownCertificationText } from '@/lib/text/nl/certification/certification';
import { reviewText } from '@/lib/text/nl/review/review-pages';
import type { HttpClient } from '../http';
import type { Facts, ShownPage } from '../pages';
import { handInByHttp } from '../portfolio-by-http';
import { type AreaRules, doneBy, onlyFor, registrants, type World } from './rules';

const PAGE = '/mijn/certificering';
const WITHDRAW = `${PAGE}/intrekken`;
const QUEUE = '/beheer/certificeringen';
const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const { grant, refuse } = certificationCaseText;
const { request, waiting, withdraw, earlier } = ownCertificationText;
const explanation = 'Het bewijs klopt niet.\n\nVoeg het goede bewijs toe.';

/**
 * Carla joined in the last months of the cycle before this one, for which little is enough: two trainings that she gave
 * then, approved.
 */
async function giveTrainings(candidate: HttpClient, manager: HttpClient) {
  for (const [lastDay, units] of [
    ['1-10-2025', '16'],
    ['2-10-2025', '8'],
  ] as const) {
    const typed = { type: 'giving_training', title: `Gegeven op ${lastDay}`, lastDay, units };
    const { location } = await candidate.submit(await candidate.visit('/mijn/portfolio/toevoegen'), typed);
    const path = new URL(location ?? '', candidate.url).pathname;
    await handInByHttp(candidate, path);
    const reviewed = `/beheer/activiteiten/${path.split('/').at(-1)}`;
    await manager.send(reviewed, {}, { button: reviewText.decision.approve.submit });
  }
}

/** Requests certification, unless a request waits; where a manager opens it. */
async function requested(candidate: HttpClient, manager: HttpClient): Promise<string> {
  const { text } = await candidate.visit(PAGE);
  if (!text.includes(waiting.heading)) await candidate.fillIn(PAGE, {}, { button: request.submit });
  const queue = await manager.visit(QUEUE);
  const path = queue.document.querySelector(`tbody a[href^="${QUEUE}/"]`)?.getAttribute('href');
  if (!path) throw new Error(`no request waits: ${queue.text.slice(0, 500)}`);
  return path;
}

async function withdrawn(candidate: HttpClient) {
  const page = await candidate.visit(WITHDRAW);
  if (page.path === WITHDRAW) await candidate.submit(page, {}, { button: withdraw.submit });
}

const ready = new WeakMap<object, Promise<void>>();

/** Made once for all who try. */
function prepared({ server, clients: { other, manager } }: World): Promise<void> {
  const known = ready.get(server) ?? giveTrainings(other, manager);
  ready.set(server, known);
  return known;
}

async function waitingCase(world: World): Promise<string> {
  await prepared(world);
  return requested(world.clients.other, world.clients.manager);
}

async function mustShow(client: HttpClient, path: string, words: string) {
  const { text } = await client.visit(path);
  if (!text.includes(words)) throw new Error(`${words} is not on ${path}`);
}

/** One's own certification is nobody else's, by no address; deciding on it is a manager's. */
export const certificationRules: AreaRules = {
  pages: {
    // The owner isn't in the register yet.
    [PAGE]: { outcomes: registrants('/mijn', 200) },
    [WITHDRAW]: {
      path: async (world) => {
        await waitingCase(world);
        return WITHDRAW;
      },
      outcomes: registrants(PAGE, 200),
    },
    [QUEUE]: { outcomes: onlyFor('manager') },
    [`${QUEUE}/[id]`]: { path: waitingCase, outcomes: onlyFor('manager') },
  },
  actions: (world) => {
    const { clients } = world;
    const waits = () => waitingCase(world);
    const decided = { leadsTo: QUEUE, outcomes: doneBy('manager') };
    return {
      submitCertificationRequest: {
        form: async () => {
          await prepared(world);
          await withdrawn(clients.other);
          return { by: clients.other, path: PAGE };
        },
        values: () => ({}),
        button: request.submit,
        leadsTo: `${PAGE}?na=aangevraagd`,
        outcomes: doneBy('other'),
        effect: () => mustShow(clients.other, PAGE, waiting.heading),
      },
      submitCertificationWithdrawal: {
        form: async () => {
          await waits();
          return { by: clients.other, path: WITHDRAW };
        },
        values: () => ({}),
        button: withdraw.submit,
        leadsTo: `${PAGE}?na=ingetrokken`,
        outcomes: doneBy('other'),
        effect: () => mustShow(clients.other, PAGE, request.heading),
      },
      submitCertificationRefusal: {
        ...decided,
        form: async () => ({ by: clients.manager, path: await waits() }),
        values: () => ({ explanation }),
        button: refuse.submit,
        effect: () => mustShow(clients.other, PAGE, 'Het bewijs klopt niet.'),
      },
      submitCertificationGrant: {
        ...decided,
        form: async () => ({ by: clients.manager, path: await waits() }),
        values: () => ({}),
        button: grant.submit,
        effect: () => mustShow(clients.other, PAGE, earlier.grantedWhy),
      },
    };
  },
  forms: (world) => {
    const { clients } = world;
    const onCase = { client: () => clients.manager, path: () => waitingCase(world) };
    // A version that never was: refused whatever else is right, so that one request serves for every bad text.
    const stale = { version: '0' };
    return {
      'request certification': {
        client: () => clients.other,
        path: async () => {
          await prepared(world);
          await withdrawn(clients.other);
          return PAGE;
        },
        fine: { cycleStart: '1999-01-01' },
        button: request.submit,
      },
      'withdraw a request for certification': {
        client: () => clients.other,
        path: async () => {
          await waitingCase(world);
          return WITHDRAW;
        },
        fine: stale,
        button: withdraw.submit,
      },
      'refuse certification': { ...onCase, fine: { ...stale, explanation }, button: refuse.submit },
      'grant certification': { ...onCase, fine: stale, button: grant.submit },
    };
  },
};

type CertificationFacts = Pick<Facts, 'certificationPath' | 'refusedCertificationPath'>;

/** One that was refused, and one of the same person that waits. */
export async function certificationFacts(candidate: HttpClient, manager: HttpClient): Promise<CertificationFacts> {
  await giveTrainings(candidate, manager);
  const refusedCertificationPath = await requested(candidate, manager);
  await manager.send(refusedCertificationPath, { explanation }, { button: refuse.submit });
  return { refusedCertificationPath, certificationPath: await requested(candidate, manager) };
}

export const certificationPages: ShownPage[] = [
  { route: PAGE, viewer: 'candidate', path: PAGE },
  { route: PAGE, viewer: 'registrant', path: PAGE, as: 'blocked' },
  { route: WITHDRAW, viewer: 'candidate', path: WITHDRAW },
  { route: QUEUE, viewer: 'manager', path: QUEUE },
  { route: QUEUE, viewer: 'manager', path: `${QUEUE}?stand=afgewezen`, as: 'refused ones' },
  { route: QUEUE, viewer: 'manager', path: `${QUEUE}?termijn=week`, as: 'promised for this week' },
  {
    route: QUEUE,
    viewer: 'manager',
    path: ({ refusedCertificationPath }) => `${QUEUE}?besloten=${refusedCertificationPath.split('/').at(-1)}`,
    as: 'just decided',
  },
  { route: `${QUEUE}/[id]`, viewer: 'manager', path: ({ certificationPath }) => certificationPath },
  {
    route: `${QUEUE}/[id]`,
    viewer: 'manager',
    path: ({ certificationPath }) => certificationPath,
    as: 'errors of refusing',
    choose: refuse.heading,
    press: refuse.submit,
  },
  {
    route: `${QUEUE}/[id]`,
    viewer: 'manager',
    path: ({ refusedCertificationPath }) => refusedCertificationPath,
    as: 'refused',
  },
  { viewer: 'manager', path: `${QUEUE}/${UNKNOWN}`, as: 'no such request', status: 404 },
  {
    route: '/mijn/gegevens/geschiedenis',
    viewer: 'registrant',
    path: '/mijn/gegevens/geschiedenis?op=31-2-2026',
    as: 'no such day',
  },
  {
    route: '/beheer/dossiers/[id]',
    viewer: 'manager',
    path: ({ dossierPath }) => `${dossierPath}?op=1-1-2016`,
    as: 'the status on a day',
  },
];
