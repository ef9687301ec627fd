import {
  type ApplicationEvent,
  type ApplicationFacts,
  type ApplicationReason,
  type ApplicationState,
  applicationEvents,
  applicationStates,
  applicationTransition,
  isOpen,
} from '@/lib/application/application-states';

const inOrder: ApplicationFacts = { requirementsMet: true, isOwnCase: false, informationTermPassed: true };

const reaches: Record<ApplicationState, Record<ApplicationEvent, ApplicationState | ApplicationReason['code']>> = {
  draft: {
    submit: 'submitted',
    request_information: 'wrong_state',
    answer_information: 'wrong_state',
    approve: 'wrong_state',
    reject: 'wrong_state',
    withdraw: 'withdrawn',
  },
  submitted: {
    submit: 'wrong_state',
    request_information: 'information_requested',
    answer_information: 'wrong_state',
    approve: 'approved',
    reject: 'rejected',
    withdraw: 'withdrawn',
  },
  information_requested: {
    submit: 'wrong_state',
    request_information: 'wrong_state',
    answer_information: 'submitted',
    approve: 'wrong_state',
    reject: 'rejected',
    withdraw: 'withdrawn',
  },
  approved: ended(),
  rejected: ended(),
  withdrawn: ended(),
};

function ended(): Record<ApplicationEvent, 'not_open'> {
  return {
    submit: 'not_open',
    request_information: 'not_open',
    answer_information: 'not_open',
    approve: 'not_open',
    reject: 'not_open',
    withdraw: 'not_open',
  };
}

const table = applicationStates.flatMap((state) =>
  applicationEvents.map((event) => [state, event, reaches[state][event]] as const),
);

describe('an application', () => {
  it('goes at every event where the table says', () => {
    const answerFor = (state: ApplicationState, outcome: (typeof table)[number][2]) =>
      outcome === 'wrong_state' || outcome === 'not_open'
        ? { ok: false, reasons: [{ code: outcome, state }] }
        : { ok: true, state: outcome };
    expect(table.map(([state, event]) => [state, event, applicationTransition(state, event, inOrder)])).toEqual(
      table.map(([state, event, outcome]) => [state, event, answerFor(state, outcome)]),
    );
  });

  it('that isn’t open stays as it is at every event, and one that is open doesn’t', () => {
    const moving = applicationStates.filter((state) =>
      applicationEvents.some((event) => applicationTransition(state, event, inOrder).ok),
    );
    expect(moving).toEqual(applicationStates.filter(isOpen));
  });

  it.each<[ApplicationState, ApplicationEvent, Partial<ApplicationFacts>, ApplicationReason['code'][]]>([
    ['draft', 'submit', { requirementsMet: false }, ['requirements_not_met']],
    ['submitted', 'approve', { requirementsMet: false }, ['requirements_not_met']],
    ['submitted', 'approve', { isOwnCase: true }, ['own_application']],
    ['submitted', 'approve', { isOwnCase: true, requirementsMet: false }, ['own_application', 'requirements_not_met']],
    ['submitted', 'reject', { isOwnCase: true }, ['own_application']],
    ['submitted', 'request_information', { isOwnCase: true }, ['own_application']],
    ['information_requested', 'reject', { informationTermPassed: false }, ['information_term_running']],
    [
      'information_requested',
      'reject',
      { informationTermPassed: false, isOwnCase: true },
      ['own_application', 'information_term_running'],
    ],
  ])('that is %s: %s with %j is refused for %j', (state, event, facts, codes) => {
    const outcome = applicationTransition(state, event, { ...inOrder, ...facts });
    expect(outcome.ok ? [] : outcome.reasons.map(({ code }) => code)).toEqual(codes);
  });

  it.each<[ApplicationState, ApplicationEvent, Partial<ApplicationFacts>]>([
    ['draft', 'submit', { isOwnCase: true, informationTermPassed: false }],
    ['draft', 'withdraw', { isOwnCase: true, requirementsMet: false }],
    ['submitted', 'withdraw', { isOwnCase: true, requirementsMet: false }],
    ['submitted', 'reject', { requirementsMet: false, informationTermPassed: false }],
    ['submitted', 'request_information', { requirementsMet: false }],
    ['information_requested', 'answer_information', { isOwnCase: true, requirementsMet: false }],
    ['information_requested', 'withdraw', { isOwnCase: true, informationTermPassed: false }],
  ])('that is %s: %s does not depend on %j', (state, event, facts) => {
    expect(applicationTransition(state, event, { ...inOrder, ...facts })).toEqual(
      applicationTransition(state, event, inOrder),
    );
  });
});
