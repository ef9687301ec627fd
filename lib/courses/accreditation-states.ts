import { type Accepted, accepted, never, type Refused, refused } from '@/lib/shared/results';

export const accreditationStates = [
  'draft',
  'submitted',
  'returned_incomplete',
  'in_review',
  'accredited',
  'rejected',
  'withdrawn',
] as const;
export type AccreditationState = (typeof accreditationStates)[number];

export const accreditationEvents = [
  'submit',
  'return_incomplete',
  'start_review',
  'ask',
  'answer',
  'accredit',
  'reject',
  'withdraw',
  'end',
] as const;
export type AccreditationEvent = (typeof accreditationEvents)[number];

export type OpenAccreditationState = 'draft' | 'submitted' | 'returned_incomplete' | 'in_review';

export type AccreditationFacts = {
  /** For `submit` (lib/courses/course-blockers.ts). */
  isComplete: boolean;
  /** Whoever teaches in the course or acts for its provider decides nothing about it. */
  isOwn: boolean;
  hasOpenQuestion: boolean;
  /** What the assessors came to (lib/courses/assessment-outcome.ts); null while they haven't. */
  outcome: 'accredit' | 'reject' | null;
  isEnded: boolean;
};

/** For events that depend on none of them: the strictest answer to each. */
export const NO_ACCREDITATION_FACTS: AccreditationFacts = {
  isComplete: false,
  isOwn: true,
  hasOpenQuestion: false,
  outcome: null,
  isEnded: true,
};

export type AccreditationReason =
  | { code: 'not_open'; state: Exclude<AccreditationState, OpenAccreditationState> }
  | { code: 'wrong_state'; state: AccreditationState }
  | { code: 'incomplete' }
  | { code: 'own_request' }
  | { code: 'question_open' }
  | { code: 'nothing_asked' }
  | { code: 'not_assessed' }
  | { code: 'assessed_otherwise' }
  | { code: 'ended_already' };

export type AccreditationTransition = Accepted<{ state: AccreditationState }> | Refused<AccreditationReason>;

export function isOpenAccreditation(state: AccreditationState): state is OpenAccreditationState {
  return state === 'draft' || state === 'submitted' || state === 'returned_incomplete' || state === 'in_review';
}

/** Its provider may still change everything in it. */
export function isEditableAccreditation(state: AccreditationState): boolean {
  return state === 'draft' || state === 'returned_incomplete';
}

/** Domain section 4. The state is looked at first; in the right state several reasons can apply at once. */
export function accreditationTransition(
  state: AccreditationState,
  event: AccreditationEvent,
  facts: AccreditationFacts,
): AccreditationTransition {
  if (event === 'end')
    return state === 'accredited' ? reach(state, [...own(facts), ...ended(facts)]) : refused(wrong(state));
  if (!isOpenAccreditation(state)) return refused({ code: 'not_open', state });
  switch (event) {
    case 'submit':
      return isEditableAccreditation(state) ? reach('submitted', incomplete(facts)) : refused(wrong(state));
    case 'return_incomplete':
      return state === 'submitted' ? reach('returned_incomplete', own(facts)) : refused(wrong(state));
    case 'start_review':
      return state === 'submitted' ? reach('in_review', own(facts)) : refused(wrong(state));
    case 'ask':
      return state === 'in_review' ? reach(state, [...own(facts), ...questionOpen(facts)]) : refused(wrong(state));
    case 'answer':
      return state === 'in_review' ? reach(state, nothingAsked(facts)) : refused(wrong(state));
    case 'accredit':
      return state === 'in_review' ? reach('accredited', decided('accredit', facts)) : refused(wrong(state));
    case 'reject':
      return state === 'in_review' ? reach('rejected', decided('reject', facts)) : refused(wrong(state));
    case 'withdraw':
      return reach('withdrawn');
    default:
      return never(event);
  }
}

function reach(state: AccreditationState, [first, ...others]: AccreditationReason[] = []): AccreditationTransition {
  return first ? refused(first, ...others) : accepted({ state });
}

function wrong(state: AccreditationState): AccreditationReason {
  return { code: 'wrong_state', state };
}

function own({ isOwn }: AccreditationFacts): AccreditationReason[] {
  return isOwn ? [{ code: 'own_request' }] : [];
}

function incomplete({ isComplete }: AccreditationFacts): AccreditationReason[] {
  return isComplete ? [] : [{ code: 'incomplete' }];
}

function questionOpen({ hasOpenQuestion }: AccreditationFacts): AccreditationReason[] {
  return hasOpenQuestion ? [{ code: 'question_open' }] : [];
}

function nothingAsked({ hasOpenQuestion }: AccreditationFacts): AccreditationReason[] {
  return hasOpenQuestion ? [] : [{ code: 'nothing_asked' }];
}

/** The decision is the register's and says what its assessors came to. */
function decided(to: 'accredit' | 'reject', facts: AccreditationFacts): AccreditationReason[] {
  if (facts.outcome === null) return [...own(facts), { code: 'not_assessed' }];
  return facts.outcome === to ? own(facts) : [...own(facts), { code: 'assessed_otherwise' }];
}

function ended({ isEnded }: AccreditationFacts): AccreditationReason[] {
  return isEnded ? [{ code: 'ended_already' }] : [];
}
