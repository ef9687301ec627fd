import { activitiesHref } from '@/lib/portfolio/activity-query';
import { taskKindTexts } from '@/lib/text/nl/casework/tasks';
import { activityFormText, activityText, disputeText, portfolioText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { reviewText } from '@/lib/text/nl/review/review-pages';
import type { FormValues, HttpClient } from '../http';
import type { Facts, ShownPage } from '../pages';
import { handInByHttp } from '../portfolio-by-http';
import { newWaiting } from './review';
import { type AreaRules, doneBy, registrants } from './rules';

const PAGE = '/mijn/portfolio';
const ADD = `${PAGE}/toevoegen`;
const PLAN = `${PAGE}/plan`;

const typed = { type: 'peer_review', title: 'Intervisie over verzuim', lastDay: '12-5-2026', units: '2,5' };

let count = 0;

/** A draft that has a title of its own; its path. */
async function newDraft(client: HttpClient, values: FormValues = {}): Promise<string> {
  count += 1;
  const title = `Intervisie ${count}`;
  const { location } = await client.submit(await client.visit(ADD), { ...typed, title, ...values });
  if (!location?.startsWith(`${PAGE}/`)) throw new Error(`no draft was made: ${location}`);
  return new URL(location, client.url).pathname;
}

async function newSubmitted(client: HttpClient, values: FormValues = {}): Promise<string> {
  const path = await newDraft(client, values);
  await handInByHttp(client, path);
  return path;
}

const { decision } = reviewText;

/** One that a manager rejected, or asked something about; its own path. */
async function reviewed(owner: HttpClient, manager: HttpClient, values: FormValues, button: string): Promise<string> {
  const waiting = await newWaiting(owner);
  await manager.send(waiting, values, { button });
  return `${PAGE}/${waiting.split('/').at(-1)}`;
}

async function firstOf(client: HttpClient, stand: string): Promise<string> {
  const { document } = await client.visit(`${PAGE}?stand=${stand}`);
  const link = document.querySelector(`tbody a[href^="${PAGE}/"]`);
  if (!link) throw new Error(`no activity is ${stand}`);
  return link.getAttribute('href') ?? '';
}

/** What was taken over into Carla's portfolio. */
async function takenOverOf(carla: HttpClient): Promise<string> {
  const { document } = await carla.visit(activitiesHref({ source: 'taken_over' }));
  const path = document.querySelector(`tbody a[href^="${PAGE}/"]`)?.getAttribute('href');
  if (!path) throw new Error('nothing was taken over');
  return path;
}

async function mustShow(client: HttpClient, path: string, words: string) {
  const { text } = await client.visit(path);
  if (!text.includes(words)) throw new Error(`${words} is not on ${path}`);
}

/** Activities of one's own: nobody else's, by no address. The owner is in the register only once it has come to actions. */
export const portfolioRules: AreaRules = {
  pages: {
    [PAGE]: { outcomes: registrants(200, 200) },
    [ADD]: { outcomes: registrants(PAGE, 200) },
    [PLAN]: { outcomes: registrants(PAGE, 200) },
    [`${PAGE}/[id]`]: { path: ({ clients }) => newDraft(clients.other), outcomes: registrants(404, 200) },
    [`${PAGE}/[id]/wijzigen`]: {
      path: async ({ clients }) => `${await newDraft(clients.other)}/wijzigen`,
      outcomes: registrants(404, 200),
    },
    [`${PAGE}/[id]/indienen`]: {
      path: async ({ clients }) => `${await newDraft(clients.other)}/indienen`,
      outcomes: registrants(404, 200),
    },
    [`${PAGE}/[id]/verwijderen`]: {
      path: async ({ clients }) => `${await newDraft(clients.other)}/verwijderen`,
      outcomes: registrants(404, 200),
    },
    [`${PAGE}/[id]/intrekken`]: {
      path: async ({ clients }) => `${await newSubmitted(clients.other)}/intrekken`,
      outcomes: registrants(404, 200),
    },
    [`${PAGE}/[id]/klopt-niet`]: {
      path: async ({ clients }) => `${await takenOverOf(clients.other)}/klopt-niet`,
      outcomes: registrants(404, 200),
    },
    [`${PAGE}/[id]/invullen`]: {
      path: async ({ clients }) => `${await newDraft(clients.other)}/invullen`,
      outcomes: registrants(404, 200),
    },
    // Nothing is asked.
    [`${PAGE}/[id]/antwoord`]: {
      path: async ({ clients }) => `${await newSubmitted(clients.other)}/antwoord`,
      outcomes: registrants(404, `${PAGE}/`),
    },
  },
  actions: ({ clients }) => {
    let path = '';
    const own =
      (make: typeof newDraft, page = '') =>
      async () => {
        path = await make(clients.owner);
        return { by: clients.owner, path: path + page };
      };
    return {
      submitNewActivity: {
        form: async () => ({ by: clients.owner, path: ADD }),
        values: () => ({ ...typed, title: 'Net toegevoegd' }),
        leadsTo: `${PAGE}/`,
        // Each adds to their own.
        outcomes: { ...doneBy('owner', 'other'), revoked: 'done' },
        effect: (client) => mustShow(client, PAGE, 'Net toegevoegd'),
      },
      submitActivityContents: {
        form: own(newDraft, '/wijzigen'),
        values: () => ({ title: 'Net veranderd' }),
        leadsTo: `${PAGE}/`,
        outcomes: doneBy('owner'),
        effect: () => mustShow(clients.owner, path, 'Net veranderd'),
      },
      submitFilledIn: {
        form: own(newDraft, '/invullen'),
        values: () => ({ title: 'Net ingevuld' }),
        leadsTo: `${PAGE}/invullen?achter=`,
        outcomes: doneBy('owner'),
        effect: () => mustShow(clients.owner, path, 'Net ingevuld'),
      },
      submitActivityForm: {
        form: own(newDraft),
        values: () => ({ withoutProof: 'on' }),
        button: activityText.submit.button,
        leadsTo: `${PAGE}/`,
        outcomes: doneBy('owner'),
        effect: () => mustShow(clients.owner, path, 'Ingediend'),
      },
      submitActivityWithdrawal: {
        form: own(newSubmitted, '/intrekken'),
        values: () => ({}),
        leadsTo: `${PAGE}/`,
        outcomes: doneBy('owner'),
        effect: () => mustShow(clients.owner, path, 'Ingetrokken'),
      },
      submitActivityDeletion: {
        form: own(newDraft, '/verwijderen'),
        values: () => ({}),
        leadsTo: `${PAGE}?na=verwijderd`,
        outcomes: doneBy('owner'),
        effect: async () => {
          const { status } = await clients.owner.visit(path);
          if (status !== 404) throw new Error('the draft is still there');
        },
      },
      submitActivityCopy: {
        form: own(newDraft),
        values: () => ({}),
        button: activityText.copy,
        leadsTo: `${PAGE}/`,
        outcomes: doneBy('owner'),
        effect: () => mustShow(clients.owner, PAGE, portfolioText.noDay),
      },
      submitActivityChange: {
        form: async () => ({ by: clients.other, path: await firstOf(clients.other, 'goedgekeurd') }),
        values: () => ({}),
        button: activityText.change,
        leadsTo: `${PAGE}/`,
        outcomes: doneBy('other'),
        effect: () => mustShow(clients.other, PAGE, portfolioText.isVersion),
      },
      submitActivityMending: {
        form: own((owner) =>
          reviewed(owner, clients.manager, { reason: 'evidence_unreadable' }, decision.reject.submit),
        ),
        values: () => ({}),
        button: activityText.mend,
        leadsTo: `${PAGE}/`,
        outcomes: doneBy('owner'),
        effect: () => mustShow(clients.owner, path, activityText.superseded.text),
      },
      submitActivityDispute: {
        form: async () => ({ by: clients.other, path: `${await takenOverOf(clients.other)}/klopt-niet` }),
        values: () => ({ words: 'Het waren acht uur.' }),
        leadsTo: `${PAGE}/`,
        outcomes: doneBy('other'),
        effect: () => mustShow(clients.manager, '/beheer/taken', taskKindTexts.activity_disputed),
      },
      submitActivityAnswer: {
        form: own(
          (owner) => reviewed(owner, clients.manager, { question: 'Voor wie was dit?' }, decision.ask.submit),
          '/antwoord',
        ),
        values: () => ({ answer: 'Voor de hele regio.' }),
        leadsTo: `${PAGE}/`,
        outcomes: doneBy('owner'),
        effect: () => mustShow(clients.owner, path, 'Voor de hele regio.'),
      },
    };
  },
  forms: ({ clients }) => {
    let draft = '';
    const ofDraft = (page: string) => async () => {
      draft ||= await newDraft(clients.other);
      return draft + page;
    };
    return {
      'add an activity': { client: () => clients.other, path: () => ADD, fine: typed },
      'fill in an activity': { client: () => clients.other, path: ofDraft('/invullen'), fine: typed },
      'change an activity': { client: () => clients.other, path: ofDraft('/wijzigen'), fine: typed },
      'hand an activity in': {
        client: () => clients.other,
        path: ofDraft(''),
        // A version that never was: refused whatever else is right, so that one draft serves for every bad text.
        fine: { version: '0' },
        button: activityText.submit.button,
      },
      'copy an activity': { client: () => clients.other, path: ofDraft(''), fine: {}, button: activityText.copy },
      'say that an activity isn’t right': {
        client: () => clients.other,
        path: async () => `${await takenOverOf(clients.other)}/klopt-niet`,
        fine: { words: 'Het waren acht uur.' },
      },
      'delete an activity': { client: () => clients.other, path: ofDraft('/verwijderen'), fine: { version: '0' } },
    };
  },
};

type PortfolioFacts = Pick<Facts, 'draftPath' | 'submittedPath' | 'takenOverPath'>;

/** Something handed in, a draft that looks like it, and what was taken over, for the pages that show them. */
export async function portfolioFacts(registrant: HttpClient, carla: HttpClient): Promise<PortfolioFacts> {
  const title = { title: 'Intervisie over verzuim' };
  const submittedPath = await newSubmitted(registrant, title);
  const takenOverPath = await takenOverOf(carla);
  return { submittedPath, takenOverPath, draftPath: await newDraft(registrant, title) };
}

export const portfolioPages: ShownPage[] = [
  { route: PAGE, viewer: 'registrant', path: PAGE },
  { route: PAGE, viewer: 'registrant', path: `${PAGE}?stand=afgewezen&cyclus=eerder`, as: 'nothing found' },
  { route: PAGE, viewer: 'registrant', path: `${PAGE}?pagina=99`, as: 'beyond the last page' },
  { route: PAGE, viewer: 'beginner', path: PAGE, as: 'not registered' },
  { route: PLAN, viewer: 'registrant', path: PLAN },
  { route: ADD, viewer: 'registrant', path: ADD },
  { route: ADD, viewer: 'registrant', path: ADD, as: 'errors', press: activityFormText.save },
  { route: `${PAGE}/[id]`, viewer: 'registrant', path: ({ draftPath }) => draftPath },
  { route: `${PAGE}/[id]`, viewer: 'registrant', path: ({ submittedPath }) => submittedPath, as: 'handed in' },
  { route: `${PAGE}/[id]`, viewer: 'candidate', path: ({ takenOverPath }) => takenOverPath, as: 'taken over' },
  {
    route: `${PAGE}/[id]/klopt-niet`,
    viewer: 'candidate',
    path: ({ takenOverPath }) => `${takenOverPath}/klopt-niet`,
  },
  {
    route: `${PAGE}/[id]/klopt-niet`,
    viewer: 'candidate',
    path: ({ takenOverPath }) => `${takenOverPath}/klopt-niet`,
    as: 'errors',
    press: disputeText.submit,
  },
  {
    route: `${PAGE}/[id]`,
    viewer: 'registrant',
    path: `${PAGE}/00000000-0000-4000-8000-000000000000`,
    as: 'nobody’s',
    status: 404,
  },
  { route: `${PAGE}/invullen`, viewer: 'registrant', path: `${PAGE}/invullen` },
  { route: `${PAGE}/[id]/invullen`, viewer: 'registrant', path: ({ draftPath }) => `${draftPath}/invullen` },
  { route: `${PAGE}/[id]/wijzigen`, viewer: 'registrant', path: ({ draftPath }) => `${draftPath}/wijzigen` },
  {
    route: `${PAGE}/[id]/wijzigen`,
    viewer: 'registrant',
    path: ({ submittedPath }) => `${submittedPath}/wijzigen`,
    as: 'a correction',
  },
  { route: `${PAGE}/[id]/indienen`, viewer: 'registrant', path: ({ draftPath }) => `${draftPath}/indienen` },
  { route: `${PAGE}/[id]/verwijderen`, viewer: 'registrant', path: ({ draftPath }) => `${draftPath}/verwijderen` },
  { route: `${PAGE}/[id]/intrekken`, viewer: 'registrant', path: ({ submittedPath }) => `${submittedPath}/intrekken` },
];
