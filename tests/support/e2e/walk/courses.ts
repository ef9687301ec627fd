import { accreditationCaseText } from '@/lib/text/nl/courses/accreditation-case';
import { coursePageText } from '@/lib/text/nl/courses/course-pages';
import { accreditationStateTexts, documentsText } from '@/lib/text/nl/courses/courses';
import { removalText } from '@/lib/text/nl/portfolio/evidence';
import {
  ASSESSED,
  accredited,
  assessed,
  COURSES,
  candidatesOn,
  inReview,
  linkOn,
  mustShow,
  NO,
  newCourse,
  newRequest,
  REQUESTS,
  wholeCourse,
  withDocument,
} from './course-steps';
import { newAssessor } from './people';
import { type ActionRule, type AreaRules, doneBy, everybody, once, onlyFor, type Seen, type World } from './rules';

const { assessments, decision, handling, returning, ask, assess, ending } = accreditationCaseText;

const documentPage = async (world: World) => {
  const path = await withDocument(world.clients.provider);
  return linkOn(world.clients.provider, path, `${path}/documenten/`);
};

/** Courses of the demo's organisation, the manager's queue, and what an assessor was given. */
export const coursesRules: AreaRules = {
  pages: {
    [COURSES]: { outcomes: onlyFor('provider') },
    [`${COURSES}/nieuw`]: { outcomes: onlyFor('provider') },
    [`${COURSES}/[id]`]: { path: ({ clients }) => newCourse(clients.provider), outcomes: onlyFor('provider') },
    [`${COURSES}/[id]/wijzigen`]: {
      path: async ({ clients }) => `${await newCourse(clients.provider)}/wijzigen`,
      outcomes: onlyFor('provider'),
    },
    [`${COURSES}/[id]/gegevens`]: {
      path: async ({ clients }) => `${(await accredited(clients)).course}/gegevens`,
      outcomes: onlyFor('provider'),
    },
    [`${COURSES}/[id]/intrekken`]: {
      path: async ({ clients }) => `${await newCourse(clients.provider)}/intrekken`,
      outcomes: onlyFor('provider'),
    },
    [`${COURSES}/[id]/documenten/[document]`]: { path: documentPage, outcomes: onlyFor('provider') },
    'GET /opleidingsdocument/[id]': {
      path: async ({ clients }) =>
        linkOn(clients.provider, await withDocument(clients.provider), '/opleidingsdocument/'),
      // Of a draft: nobody's business but its provider's.
      outcomes: onlyFor('provider'),
    },
    // Posted without a form: nothing is kept, whoever it is.
    'POST /api/uploads/opleiding/[id]': {
      path: async ({ clients }) => (await newCourse(clients.provider)).replace(COURSES, '/api/uploads/opleiding'),
      outcomes: { ...everybody<Seen>(`${COURSES}/`), visitor: '/inloggen?naar=' },
    },
    [REQUESTS]: { outcomes: onlyFor('manager') },
    [`${REQUESTS}/[id]`]: {
      path: async ({ clients }) => (await newRequest(clients)).request,
      outcomes: onlyFor('manager'),
    },
    [`${ASSESSED}/[id]`]: {
      path: async ({ clients }) => (await inReview(clients)).assessed,
      outcomes: onlyFor('assessor', 'manager'),
    },
  },
  actions: (world) => ({ ...providersActions(world), ...staffsActions(world) }),
  forms: ({ clients }) => {
    const course = once(() => newCourse(clients.provider));
    const waiting = once(() => newRequest(clients));
    const running = once(() => inReview(clients));
    // A version that never was: refused whatever else is right, so that one serves for every bad text.
    const stale = { version: '0' };
    return {
      'make a course': {
        client: () => clients.provider,
        path: () => `${COURSES}/nieuw`,
        fine: { ...wholeCourse(), type: 'verzonnen' },
        button: coursePageText.save,
      },
      'change a course': {
        client: () => clients.provider,
        path: async () => `${await course()}/wijzigen`,
        fine: { ...wholeCourse(), ...stale },
        button: coursePageText.save,
      },
      'return a request': {
        client: () => clients.manager,
        path: async () => (await waiting()).request,
        fine: { ...stale, explanation: 'Het programma ontbreekt.' },
        button: returning.submit,
      },
      'assess a course': {
        client: () => clients.assessor,
        path: async () => (await running()).assessed,
        fine: { judgement: 'accredit', type: 'verzonnen' },
        button: assess.submit,
      },
    };
  },
};

function providersActions({ clients }: World): Record<string, ActionRule> {
  let path = '';
  let typed = wholeCourse();
  const provider = () => clients.provider;
  const on = (page: string) => ({ by: provider(), path: page });
  const onNew = async () => {
    path = await newCourse(provider());
    return on(path);
  };
  const byProvider = { leadsTo: `${COURSES}/`, outcomes: doneBy('provider') } as const;
  const shows = (words: string) => () => mustShow(provider(), path, words);
  return {
    submitNewCourse: {
      ...byProvider,
      form: async () => on(`${COURSES}/nieuw`),
      button: coursePageText.save,
      values: () => {
        typed = wholeCourse();
        return typed;
      },
      effect: () => mustShow(provider(), COURSES, typed.title),
    },
    submitCourse: {
      ...byProvider,
      form: async () => {
        await onNew();
        return on(`${path}/wijzigen`);
      },
      button: coursePageText.save,
      values: () => ({ audience: 'RMC-medewerkers' }),
      effect: shows('RMC-medewerkers'),
    },
    submitParticulars: {
      ...byProvider,
      form: async () => {
        path = (await accredited(clients)).course;
        return on(`${path}/gegevens`);
      },
      values: () => ({ region: 'Zuid' }),
      effect: shows('Zuid'),
    },
    submitCourseVersion: {
      ...byProvider,
      form: async () => {
        path = (await accredited(clients)).course;
        return on(path);
      },
      button: coursePageText.actions.newVersion,
      values: () => ({}),
      effect: shows(coursePageText.versions.heading),
    },
    submitAccreditationRequest: {
      ...byProvider,
      form: onNew,
      button: coursePageText.submit.button,
      values: () => ({}),
      effect: shows(accreditationStateTexts.submitted.explanation),
    },
    submitAccreditationWithdrawal: {
      ...byProvider,
      form: async () => {
        path = (await newRequest(clients)).course;
        return on(`${path}/intrekken`);
      },
      values: () => ({}),
      effect: shows(accreditationStateTexts.withdrawn.explanation),
    },
    submitAccreditationAnswer: {
      ...byProvider,
      form: async () => {
        const made = await inReview(clients);
        await clients.manager.fillIn(made.request, { question: 'Wie geeft het?' }, { button: ask.submit });
        path = made.course;
        return on(path);
      },
      button: coursePageText.question.submit,
      values: () => ({ answer: 'Dat doet M. van Dongen.' }),
      effect: shows('Dat doet M. van Dongen.'),
    },
    submitDocumentRemoval: {
      ...byProvider,
      form: async () => {
        path = await withDocument(provider());
        return on(await linkOn(provider(), path, `${path}/documenten/`));
      },
      button: removalText.submit,
      values: () => ({}),
      effect: shows(documentsText.none),
    },
  };
}

function staffsActions({ server, clients, fresh }: World): Record<string, ActionRule> {
  const third = once(() => newAssessor(server, clients.manager, fresh('beoordelaar')));
  let path = '';
  const manager = () => clients.manager;
  const onManagers = async () => ({ by: manager(), path });
  const onNew = async () => {
    path = (await newRequest(clients)).request;
    return onManagers();
  };
  const byManager = { leadsTo: `${REQUESTS}/`, outcomes: doneBy('manager') } as const;
  const shows = (words: string) => () => mustShow(manager(), path, words);
  return {
    submitAccreditationClaim: {
      ...byManager,
      form: onNew,
      button: handling.claim,
      values: () => ({}),
      effect: shows(handling.you),
    },
    submitAccreditationRelease: {
      ...byManager,
      form: async () => {
        await onNew();
        await manager().fillIn(path, {}, { button: handling.claim });
        return onManagers();
      },
      button: handling.release,
      values: () => ({}),
      effect: shows(handling.nobody),
    },
    submitAccreditationReturn: {
      ...byManager,
      form: onNew,
      button: returning.submit,
      values: () => ({ explanation: 'Het programma ontbreekt.' }),
      effect: shows(decision.decided.returned),
    },
    submitFirstAssessors: {
      ...byManager,
      form: onNew,
      button: assessments.begin,
      values: async () => {
        const [first = '', second = ''] = await candidatesOn(manager(), path);
        return { first, second };
      },
      effect: shows(assessments.hidden),
    },
    submitOtherAssessor: {
      ...byManager,
      form: async () => {
        await third();
        path = (await assessed(clients, undefined, NO)).request;
        return onManagers();
      },
      button: assessments.third,
      values: async () => ({ assessor: (await candidatesOn(manager(), path, 'assessor'))[0] ?? '' }),
      effect: shows('Beoordelaar 3'),
    },
    submitAccreditationDecision: {
      form: async () => {
        path = (await assessed(clients)).request;
        return onManagers();
      },
      button: decision.accredit.submit,
      values: () => ({}),
      leadsTo: `${REQUESTS}?besloten=`,
      outcomes: doneBy('manager'),
      effect: shows(ending.heading),
    },
    submitAccreditationEnd: {
      ...byManager,
      form: async () => {
        path = (await accredited(clients)).request;
        return onManagers();
      },
      button: ending.submit,
      values: () => ({ reason: 'De opleiding wordt niet meer gegeven.' }),
      effect: shows('De opleiding wordt niet meer gegeven.'),
    },
    submitProviderQuestion: {
      ...byManager,
      form: async () => {
        path = (await inReview(clients)).request;
        return onManagers();
      },
      button: ask.submit,
      values: () => ({ question: 'Wie geeft het?' }),
      effect: shows('Wie geeft het?'),
    },
    submitAssessment: {
      form: async () => {
        path = (await inReview(clients)).assessed;
        return { by: clients.assessor, path };
      },
      button: assess.submit,
      values: () => ({ judgement: 'accredit' }),
      leadsTo: `${ASSESSED}/`,
      outcomes: doneBy('assessor', 'manager'),
      effect: (client) => mustShow(client, path, assess.given),
    },
  };
}
