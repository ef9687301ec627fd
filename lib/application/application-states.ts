import { type Accepted, accepted, never, type Refused, refused } from '@/lib/shared/results';

export const applicationStates = [
  'draft',
  'submitted',
  'information_requested',
  'approved',
  'rejected',
  'withdrawn',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

export const applicationEvents = [
  'submit',
  'request_information',
  'answer_information',
  'approve',
  'reject',
  'withdraw',
] as const;
export type ApplicationEvent = (typeof applicationEvents)[number];

export type OpenApplicationState = 'draft' | 'submitted' | 'information_requested';
export type EndedApplicationState = Exclude<ApplicationState, OpenApplicationState>;

export type ApplicationFacts = {
  /** All four requirements, as of submission. For `submit` and `approve`. */
  requirementsMet: boolean;
  /** Whether the one who decides is the applicant: nobody decides on their own case. For what a manager does. */
  isOwnCase: boolean;
  /** Whether the term to answer a request for information is over. For `reject` while an answer is awaited. */
  informationTermPassed: boolean;
};

/** For events that don't turn on any of them: the strictest answer to each. */
export const NO_FACTS: ApplicationFacts = { requirementsMet: false, isOwnCase: false, informationTermPassed: false };

export type ApplicationReason =
  | { code: 'not_open'; state: EndedApplicationState }
  | { code: 'wrong_state'; state: OpenApplicationState }
  | { code: 'own_application' }
  | { code: 'requirements_not_met' }
  | { code: 'information_term_running' };

export type ApplicationTransition = Accepted<{ state: ApplicationState }> | Refused<ApplicationReason>;

/** Whether a person may still act on it; one person has one open application at most. */
export function isOpen(state: ApplicationState): state is OpenApplicationState {
  return state === 'draft' || state === 'submitted' || state === 'information_requested';
}

/** Domain section 4. The state is looked at first; in the right one several reasons can apply at once. */
export function applicationTransition(
  state: ApplicationState,
  event: ApplicationEvent,
  facts: ApplicationFacts,
): ApplicationTransition {
  if (!isOpen(state)) return refused({ code: 'not_open', state });
  switch (event) {
    case 'submit':
      return state === 'draft' ? reach('submitted', requirements(facts)) : wrong(state);
    case 'request_information':
      return state === 'submitted' ? reach('information_requested', ownCase(facts)) : wrong(state);
    case 'answer_information':
      return state === 'information_requested' ? reach('submitted') : wrong(state);
    case 'approve':
      return state === 'submitted' ? reach('approved', [...ownCase(facts), ...requirements(facts)]) : wrong(state);
    case 'reject':
      return state === 'draft' ? wrong(state) : reach('rejected', [...ownCase(facts), ...term(state, facts)]);
    case 'withdraw':
      return reach('withdrawn');
    default:
      return never(event);
  }
}

function reach(state: ApplicationState, [first, ...others]: ApplicationReason[] = []): ApplicationTransition {
  return first ? refused(first, ...others) : accepted({ state });
}

function wrong(state: OpenApplicationState): ApplicationTransition {
  return refused({ code: 'wrong_state', state });
}

function requirements({ requirementsMet }: ApplicationFacts): ApplicationReason[] {
  return requirementsMet ? [] : [{ code: 'requirements_not_met' }];
}

function ownCase({ isOwnCase }: ApplicationFacts): ApplicationReason[] {
  return isOwnCase ? [{ code: 'own_application' }] : [];
}

function term(state: OpenApplicationState, { informationTermPassed }: ApplicationFacts): ApplicationReason[] {
  const running = state === 'information_requested' && !informationTermPassed;
  return running ? [{ code: 'information_term_running' }] : [];
}
