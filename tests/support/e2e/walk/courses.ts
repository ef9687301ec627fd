import { accreditationCaseText } from '@/lib/text/nl/courses/accreditation-case';
import { coursePageText } from '@/lib/text/nl/courses/course-pages';
import { accreditationStateMeanings, documentsText } from '@/lib/text/nl/courses/courses';
import { removalText } from '@/lib/text/nl/portfolio/evidence';
import {
  accredited,
  COURSES,
  inReview,
  linkOn,
  mustShow,
  newCourse,
  newRequest,
  wholeCourse,
  withDocument,
} from './course-steps';
import { type ActionRule, type AreaRules, doneBy, everybody, once, onlyFor, type Seen, type World } from './rules';

const { ask } = accreditationCaseText;

const documentPage = async (world: World) => {
  const path = await withDocument(world.clients.provider);
  return linkOn(world.clients.provider, path, `${path}/documenten/`);
};

/** Courses of the demo's organisation. */
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
  },
  actions: providersActions,
  forms: ({ clients }) => {
    const course = once(() => newCourse(clients.provider));
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
      effect: shows(accreditationStateMeanings.submitted),
    },
    submitAccreditationWithdrawal: {
      ...byProvider,
      form: async () => {
        path = (await newRequest(clients)).course;
        return on(`${path}/intrekken`);
      },
      values: () => ({}),
      effect: shows(accreditationStateMeanings.withdrawn),
    },
    submitAccreditationAnswer: {
      ...byProvider,
      form: async () => {
        const made = await inReview(clients);
        await clients.manager.send(made.request, { question: 'Wie geeft het?' }, { button: ask.submit });
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
