import { notesText } from '@/lib/text/nl/application/cases';
import { reviewQueueText, reviewText } from '@/lib/text/nl/review/review-pages';
import type { HttpClient } from '../http';
import type { Facts, ShownPage } from '../pages';
import { handInByHttp } from '../portfolio-by-http';
import { type AreaRules, doneBy, onlyFor, type World } from './rules';

const QUEUE = '/beheer/activiteiten';
const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const { decision, handling, course } = reviewText;
const { assign } = reviewQueueText;

let count = 0;

/** Hands in what is reviewed at once; where a manager opens it. */
export async function newWaiting(owner: HttpClient, title?: string): Promise<string> {
  count += 1;
  const typed = {
    type: 'giving_training',
    lastDay: '12-5-2026',
    units: '2',
    title: title ?? `Gegeven les ${count}`,
  };
  const { location } = await owner.submit(await owner.visit('/mijn/portfolio/toevoegen'), typed);
  const path = new URL(location ?? '', owner.url).pathname;
  await handInByHttp(owner, path);
  return `${QUEUE}/${path.split('/').at(-1)}`;
}

/** The value of the choice that names an assessor. */
async function assessorOn(manager: HttpClient, path: string): Promise<string> {
  const { document } = await manager.visit(path);
  const options = [...document.querySelectorAll<HTMLOptionElement>('select[name=assignee] option')];
  const value = options.find(({ textContent }) => textContent?.includes('(beoordelaar)'))?.getAttribute('value');
  if (!value) throw new Error(`no assessor to give an activity to on ${path}`);
  return value;
}

/** Gives an activity to the assessor; where they open it. */
async function givenToAssessor(manager: HttpClient, path: string): Promise<string> {
  const assignee = await assessorOn(manager, path);
  await manager.send(path, { assignee }, { button: assign.submit });
  return path.replace(QUEUE, '/beoordelen/activiteiten');
}

async function mustShow(client: HttpClient, path: string, words: string) {
  const { text } = await client.visit(path);
  if (!text.includes(words)) throw new Error(`${words} is not on ${path}`);
}

const given = new WeakMap<World, Promise<string>>();

/** One for all who try its page. */
function givenOnce(world: World): Promise<string> {
  const { manager, other } = world.clients;
  const path = given.get(world) ?? newWaiting(other).then((waiting) => givenToAssessor(manager, waiting));
  given.set(world, path);
  return path;
}

/** Activities that wait for a review: all of them for a manager, an assessor's own for them, nobody else's. */
export const reviewRules: AreaRules = {
  pages: {
    [QUEUE]: { outcomes: onlyFor('manager') },
    [`${QUEUE}/[id]`]: { path: ({ clients }) => newWaiting(clients.other), outcomes: onlyFor('manager') },
    '/beoordelen/activiteiten/[id]': { path: givenOnce, outcomes: onlyFor('assessor') },
  },
  actions: ({ clients }) => {
    let path = '';
    let assignee = '';
    // Filled in later than this is read: asked for at each use.
    const manager = () => clients.manager;
    const other = () => clients.other;
    const anew = async () => {
      path = await newWaiting(other());
      return { by: manager(), path };
    };
    const again = async () => ({ by: manager(), path });
    // The next one that waits, or the queue when none does.
    const decided = { leadsTo: QUEUE, outcomes: doneBy('manager') };
    const handled = { leadsTo: `${QUEUE}/`, outcomes: doneBy('manager') };
    return {
      submitActivityApproval: {
        ...decided,
        form: anew,
        values: () => ({}),
        button: decision.approve.submit,
        effect: () => mustShow(manager(), path, reviewQueueText.states.approved),
      },
      submitActivityRejection: {
        ...decided,
        form: anew,
        values: () => ({ reason: 'counted_already' }),
        button: decision.reject.submit,
        effect: () => mustShow(manager(), path, decision.taken.heading),
      },
      submitActivityQuestion: {
        ...handled,
        form: anew,
        values: () => ({ question: 'Voor wie gaf je deze les?' }),
        button: decision.ask.submit,
        effect: () => mustShow(manager(), path, 'Voor wie gaf je deze les?'),
      },
      submitActivityNote: {
        ...handled,
        form: anew,
        values: () => ({ noteText: 'Vraag even na wie er was.' }),
        button: notesText.submit,
        effect: () => mustShow(manager(), path, 'Vraag even na wie er was.'),
      },
      submitActivityClaim: {
        ...handled,
        form: anew,
        values: () => ({}),
        button: handling.claim,
        effect: () => mustShow(manager(), path, handling.you),
      },
      submitActivityRelease: {
        ...handled,
        form: again,
        values: () => ({}),
        button: handling.release,
        effect: () => mustShow(manager(), path, handling.nobody),
      },
      submitAssignments: {
        form: async () => {
          path = await newWaiting(other());
          assignee = await assessorOn(manager(), path);
          return { by: manager(), path };
        },
        values: () => ({ assignee }),
        button: assign.submit,
        leadsTo: `${QUEUE}?gegeven=`,
        outcomes: doneBy('manager'),
        effect: () => mustShow(clients.assessor, path.replace(QUEUE, '/beoordelen/activiteiten'), handling.you),
      },
      submitCourseDecision: {
        ...decided,
        form: async () => {
          path = await newWaiting(other(), 'Een les voor allen');
          await newWaiting(clients.owner, 'Een les voor allen');
          return { by: manager(), path };
        },
        values: () => ({ outcome: 'approved' }),
        button: course.submit,
        effect: () => mustShow(manager(), path, decision.taken.heading),
      },
    };
  },
  forms: ({ clients }) => {
    const manager = () => clients.manager;
    let waiting = '';
    const onWaiting = async () => {
      waiting ||= await newWaiting(clients.other);
      return waiting;
    };
    // A version that never was: refused whatever else is right, so that one activity serves for every bad text.
    const stale = { version: '0' };
    return {
      'approve an activity': { client: manager, path: onWaiting, fine: stale, button: decision.approve.submit },
      'reject an activity': {
        client: manager,
        path: onWaiting,
        fine: { ...stale, reason: 'unclear', explanation: 'Schrijf op voor wie de les was.' },
        button: decision.reject.submit,
      },
      'ask about an activity': {
        client: manager,
        path: onWaiting,
        fine: { ...stale, question: 'Voor wie gaf je deze les?' },
        button: decision.ask.submit,
      },
      'assign activities': {
        client: manager,
        path: async () => {
          await onWaiting();
          return QUEUE;
        },
        fine: { assignee: '' },
        button: assign.submit,
      },
      'claim an activity': {
        client: manager,
        path: onWaiting,
        fine: {},
        button: handling.claim,
        renew: async () => {
          await manager().send(await onWaiting(), {}, { button: handling.release });
        },
      },
    };
  },
};

type ReviewFacts = Pick<
  Facts,
  'reviewedActivityPath' | 'askedActivityPath' | 'assessedActivityPath' | 'rejectedActivityPath'
>;

/** Of one person: one that waits, one that the assessor has, and one that was rejected, as its owner sees it. */
export async function reviewFacts(manager: HttpClient, registrant: HttpClient): Promise<ReviewFacts> {
  const reviewedActivityPath = await newWaiting(registrant);
  const assessedActivityPath = await givenToAssessor(manager, await newWaiting(registrant));
  const rejected = await newWaiting(registrant);
  const why = { reason: 'units_incorrect', explanation: 'Op het bewijs staat een uur.\n\nJe vulde twee uur in.' };
  await manager.send(rejected, why, { button: decision.reject.submit });
  const rejectedActivityPath = rejected.replace(QUEUE, '/mijn/portfolio');
  const asked = await newWaiting(registrant);
  await manager.send(asked, { question: 'Voor wie gaf je deze les?' }, { button: decision.ask.submit });
  const askedActivityPath = `${asked.replace(QUEUE, '/mijn/portfolio')}/antwoord`;
  return { reviewedActivityPath, assessedActivityPath, rejectedActivityPath, askedActivityPath };
}

export const reviewPages: ShownPage[] = [
  { route: QUEUE, viewer: 'manager', path: QUEUE },
  { route: QUEUE, viewer: 'manager', path: `${QUEUE}?stand=afgerond`, as: 'ended' },
  { route: QUEUE, viewer: 'manager', path: `${QUEUE}?q=Niemandsnaam`, as: 'nothing found' },
  { route: QUEUE, viewer: 'manager', path: `${QUEUE}?gegeven=2&gebleven=1`, as: 'just given' },
  { route: QUEUE, viewer: 'manager', path: QUEUE, as: 'errors of giving', press: assign.submit },
  { route: `${QUEUE}/[id]`, viewer: 'manager', path: ({ reviewedActivityPath }) => reviewedActivityPath },
  {
    route: `${QUEUE}/[id]`,
    viewer: 'manager',
    path: ({ reviewedActivityPath }) => reviewedActivityPath,
    as: 'errors of rejecting',
    choose: decision.reject.heading,
    press: decision.reject.submit,
  },
  {
    route: `${QUEUE}/[id]`,
    viewer: 'manager',
    path: ({ reviewedActivityPath }) => reviewedActivityPath,
    as: 'errors of asking',
    choose: decision.ask.heading,
    press: decision.ask.submit,
  },
  {
    route: `${QUEUE}/[id]`,
    viewer: 'manager',
    path: ({ rejectedActivityPath }) => rejectedActivityPath.replace('/mijn/portfolio', QUEUE),
    as: 'decided',
  },
  {
    route: '/mijn/portfolio/[id]',
    viewer: 'registrant',
    path: ({ rejectedActivityPath }) => rejectedActivityPath,
    as: 'rejected',
  },
  {
    route: '/mijn/portfolio/[id]/antwoord',
    viewer: 'registrant',
    path: ({ askedActivityPath }) => askedActivityPath,
  },
  {
    route: '/beoordelen/activiteiten/[id]',
    viewer: 'assessor',
    path: ({ assessedActivityPath }) => assessedActivityPath,
  },
  { viewer: 'assessor', path: `/beoordelen/activiteiten/${UNKNOWN}`, as: 'not theirs', status: 404 },
];
