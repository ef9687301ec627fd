import { togetherHref, togetherPath } from '@/lib/application/together';
import { handlingText, notesText } from '@/lib/text/nl/application/cases';
import { togetherText } from '@/lib/text/nl/application/together';
import { decisionText } from '@/lib/text/nl/casework/management';
import { takeBackText } from '@/lib/text/nl/casework/take-back';
import { casePath, expectLocation, newApplicant, steps, submitWhole } from '../applicant';
import { goodAppointment } from '../apply-by-http';
import type { HttpClient } from '../http';
import type { ShownPage } from '../pages';
import { submitCase } from '../waiting-case';
import { type AreaRules, doneBy, once, onlyFor, type World } from './rules';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const noted = 'Belt maandag terug.';

let count = 0;

/** The path of a new case that nobody has. */
async function newCase({ server, clients, fresh }: World): Promise<string> {
  count += 1;
  const surname = `Behandelde${String.fromCharCode(96 + count)}`;
  const client = await newApplicant(server, fresh('behandelde'));
  await submitWhole(client, { birthSurname: surname });
  return casePath(clients.manager, surname);
}

/** The path of a new case that the assessor has. */
async function given(world: World): Promise<string> {
  return giveToAssessor(world.clients.manager, await newCase(world));
}

/** The value of the choice that names an assessor. */
function assessorIn(document: Document): string {
  const options = [...document.querySelectorAll<HTMLOptionElement>('select[name=assignee] option')];
  const value = options.find(({ textContent }) => textContent?.includes('(beoordelaar)'))?.getAttribute('value');
  if (!value) throw new Error('no assessor to give a case to');
  return value;
}

const givenPaths = new WeakMap<World, Promise<string>>();

/** The case that the assessor has, one for all who try its page. */
function givenOnce(world: World): Promise<string> {
  const path = givenPaths.get(world) ?? given(world);
  givenPaths.set(world, path);
  return path;
}

/** The queue, claiming and assigning cases, and an assessor’s own; deciding itself is in the walks themselves. */
export const casesRules: AreaRules = {
  pages: {
    '/beheer/onafgemaakt': { outcomes: onlyFor('manager') },
    '/beheer/aanvragen/samen': {
      path: async () => togetherHref(goodAppointment.organisation),
      outcomes: onlyFor('manager'),
    },
    '/beoordelen/[id]': { path: givenOnce, outcomes: onlyFor('assessor') },
  },
  actions: (world) => {
    const path = once(() => newCase(world));
    const { clients } = world;
    const byManager = async () => ({ by: clients.manager, path: await path() });
    const saying = (words: string) => async () => {
      const { text } = await clients.manager.visit(await path());
      if (!text.includes(words)) throw new Error(`the case doesn’t say: ${words}`);
    };
    let assignee = '';
    return {
      submitNote: {
        form: byManager,
        values: () => ({ noteText: noted }),
        button: notesText.submit,
        leadsTo: '/beheer/aanvragen/',
        outcomes: doneBy('manager'),
        effect: saying(noted),
      },
      submitTogether: {
        form: async () => {
          count += 1;
          await submitCase(world.server, {
            surname: `Samen${String.fromCharCode(96 + count)}`,
            phone: `06 7000 00${count + 10}`,
          });
          return { by: clients.manager, path: togetherHref(steps.appointment.values.organisation) };
        },
        values: () => ({ appointmentCheck: 'employer_phoned' }),
        button: togetherText.submit,
        leadsTo: togetherPath,
        outcomes: doneBy('manager'),
        effect: async () => {
          const { html } = await clients.visitor.get('/api/v1/register?q=samen');
          if (!html.includes('K. Samen')) throw new Error('nobody was registered together');
        },
      },
      submitTakeBack: {
        form: async () => {
          const rejected = await newCase(world);
          const why = { 'reasons.not_reachable': 'on', explanation: 'We konden je niet bereiken.' };
          await clients.manager.send(rejected, why, { button: decisionText.reject.submit });
          return { by: clients.manager, path: `/beheer/aanvragen?besloten=${rejected.split('/').at(-1)}` };
        },
        values: () => ({}),
        button: takeBackText.submit,
        leadsTo: '/beheer/aanvragen/',
        outcomes: doneBy('manager'),
        effect: async () => {
          const { text } = await clients.manager.visit('/beheer/aanvragen');
          if (!text.includes(`Behandelde${String.fromCharCode(96 + count)}`)) throw new Error('the case doesn’t wait');
        },
      },
      submitClaim: {
        form: byManager,
        values: () => ({}),
        button: handlingText.claim,
        leadsTo: '/beheer/aanvragen/',
        outcomes: doneBy('manager'),
        effect: saying(handlingText.you),
      },
      submitRelease: {
        form: byManager,
        values: () => ({}),
        button: handlingText.release,
        leadsTo: '/beheer/aanvragen/',
        outcomes: doneBy('manager'),
        effect: saying(handlingText.nobody),
      },
      submitAssignment: {
        form: async () => {
          const form = await byManager();
          assignee = assessorIn((await form.by.visit(form.path)).document);
          return form;
        },
        values: () => ({ assignee }),
        button: handlingText.assign,
        leadsTo: '/beheer/aanvragen/',
        outcomes: doneBy('manager'),
        effect: async () => {
          const { text } = await clients.assessor.visit('/beoordelen');
          if (!text.includes('Behandelde')) throw new Error('the assessor doesn’t see the case');
        },
      },
    };
  },
  forms: (world) => {
    const { clients } = world;
    const free = once(() => newCase(world));
    const held = once(async () => {
      const path = await newCase(world);
      await claim(path);
      return path;
    });
    const claim = async (path: string) => {
      await clients.manager.send(path, {}, { button: handlingText.claim });
    };
    const release = async (path: string) => {
      await clients.manager.send(path, {}, { button: handlingText.release });
    };
    return {
      'note beside a case': {
        client: () => clients.manager,
        path: free,
        fine: { noteText: '' },
        button: notesText.submit,
      },
      'assign a case': {
        client: () => clients.manager,
        path: free,
        fine: { assignee: '' },
        button: handlingText.assign,
      },
      'claim a case': {
        client: () => clients.manager,
        path: free,
        fine: {},
        button: handlingText.claim,
        renew: async () => release(await free()),
      },
      'release a case': {
        client: () => clients.manager,
        path: held,
        fine: {},
        button: handlingText.release,
        renew: async () => claim(await held()),
      },
    };
  },
};

export const casesPages: ShownPage[] = [
  {
    route: '/beheer/aanvragen/samen',
    viewer: 'manager',
    path: togetherHref(goodAppointment.organisation),
    says: togetherText.apart,
  },
  {
    route: '/beheer/aanvragen/samen',
    viewer: 'manager',
    path: ({ decidedCasePath }) =>
      togetherHref('Nergens', [{ id: decidedCasePath.split('/').at(-1) ?? '', code: 'changed_meanwhile' }]),
    as: 'what came of each',
    says: togetherText.came,
  },
  { route: '/beheer/aanvragen', viewer: 'manager', path: '/beheer/aanvragen?stand=afgerond', as: 'ended' },
  { route: '/beheer/aanvragen', viewer: 'manager', path: '/beheer/aanvragen?q=Niemandsnaam', as: 'nothing found' },
  {
    route: '/beheer/aanvragen',
    viewer: 'manager',
    path: ({ decidedCasePath }) => `/beheer/aanvragen?besloten=${decidedCasePath.split('/').at(-1)}`,
    as: 'just decided',
  },
  { route: '/beheer/aanvragen/[id]', viewer: 'manager', path: ({ casePath: at }) => `${at}?na=notitie`, as: 'noted' },
  {
    route: '/beheer/aanvragen/[id]',
    viewer: 'manager',
    path: ({ casePath: at }) => at,
    as: 'errors of giving',
    press: handlingText.assign,
  },
  {
    route: '/beheer/aanvragen/[id]',
    viewer: 'manager',
    path: ({ casePath: at }) => at,
    as: 'errors of noting',
    press: notesText.submit,
  },
  { route: '/beheer/onafgemaakt', viewer: 'manager', path: '/beheer/onafgemaakt' },
  { route: '/beoordelen', viewer: 'assessor', path: '/beoordelen?stand=beslist', as: 'what they decided' },
  { route: '/beoordelen', viewer: 'assessor', path: '/beoordelen?q=Niemandsnaam', as: 'nothing found' },
  { route: '/beoordelen/[id]', viewer: 'assessor', path: ({ assessedCasePath }) => assessedCasePath },
  { viewer: 'assessor', path: `/beoordelen/${UNKNOWN}`, as: 'not theirs', status: 404 },
];

/** Gives a case of the queue to the assessor, and answers where they open it. */
export async function giveToAssessor(manager: HttpClient, path: string): Promise<string> {
  const page = await manager.visit(path);
  const sent = await manager.submit(page, { assignee: assessorIn(page.document) }, { button: handlingText.assign });
  expectLocation(sent, path);
  return `/beoordelen/${path.split('/').at(-1)}`;
}
