import { notesText } from '@/lib/text/nl/application/cases';
import { accreditationCaseText } from '@/lib/text/nl/courses/accreditation-case';
import {
  ASSESSED,
  accredited,
  assessed,
  candidatesOn,
  inReview,
  mustShow,
  NO,
  newRequest,
  REQUESTS,
} from './course-steps';
import { newAssessor } from './people';
import { type ActionRule, type AreaRules, doneBy, once, onlyFor, type World } from './rules';

const { assessments, decision, handling, returning, ask, assess, ending } = accreditationCaseText;

/** The manager's queue of requests, and what an assessor was given. */
export const accreditationRules: AreaRules = {
  pages: {
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
  actions: staffsActions,
  forms: ({ clients }) => {
    const waiting = once(() => newRequest(clients));
    const running = once(() => inReview(clients));
    // A version that never was: refused whatever else is right, so that one serves for every bad text.
    const stale = { version: '0' };
    return {
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
        await manager().send(path, {}, { button: handling.claim });
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
      // The next one that waits, or the queue when none does.
      leadsTo: REQUESTS,
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
    submitRequestNote: {
      ...byManager,
      form: async () => {
        path = (await inReview(clients)).request;
        return onManagers();
      },
      button: notesText.submit,
      values: () => ({ noteText: 'De prijs klopt niet.' }),
      effect: shows('De prijs klopt niet.'),
    },
    submitAssessment: {
      form: async () => {
        path = (await inReview(clients)).assessed;
        return { by: clients.assessor, path };
      },
      button: assess.submit,
      values: () => ({ judgement: 'accredit' }),
      leadsTo: '/beoordelen',
      outcomes: doneBy('assessor', 'manager'),
      effect: (client) => mustShow(client, path, assess.given),
    },
  };
}
