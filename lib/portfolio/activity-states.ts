import { type Accepted, accepted, never, type Refused, refused } from '@/lib/shared/results';
import type { ActivityState } from './activity-class';

/** `mend` and `change` begin a new version, of a rejected activity and of an approved one. */
export const activityEvents = [
  'submit',
  'take_up',
  'ask',
  'answer',
  'approve',
  'reject',
  'withdraw',
  'mend',
  'change',
] as const;
export type ActivityEvent = (typeof activityEvents)[number];

/** What a transition is decided from, besides state and event. */
export type ActivityFacts = {
  /** Whether who judges is its owner: nobody judges their own. For `take_up`, `ask`, `approve` and `reject`. */
  isOwn: boolean;
  /** Nothing blocks handing it in (lib/portfolio/activity-submission.ts). For `submit`. */
  isComplete: boolean;
  /** It waits for a judgement. For `take_up`. */
  needsReview: boolean;
  /** A granted certification used it, or what it takes the place of. For `approve`, `withdraw` and `change`. */
  isFrozen: boolean;
  /** Its rejection can be mended. For `mend`. */
  isMendable: boolean;
  /** A newer version of it is a draft or waits for a judgement. For `withdraw`, `mend` and `change`. */
  hasOpenVersion: boolean;
  /** A later version took its place. For every event. */
  isSuperseded: boolean;
};

/** For events that don't turn on any of them: the strictest answer to each. */
export const NO_ACTIVITY_FACTS: ActivityFacts = {
  isOwn: true,
  isComplete: false,
  needsReview: false,
  isFrozen: true,
  isMendable: false,
  hasOpenVersion: true,
  isSuperseded: true,
};

export type ActivityReason =
  | { code: 'wrong_state'; state: ActivityState }
  /** In review: nothing of its owner changes it until there is a decision. */
  | { code: 'locked' }
  | { code: 'own_activity' }
  | { code: 'incomplete' }
  | { code: 'not_for_review' }
  | { code: 'frozen' }
  | { code: 'not_mendable' }
  | { code: 'has_open_version' }
  | { code: 'superseded' };

/** Where an event leads: its own next state, or with `isNewVersion` that of a new version beside it. */
export type ActivityTransition = Accepted<{ state: ActivityState; isNewVersion: boolean }> | Refused<ActivityReason>;

/** Whether its owner may change what stands in it, and its proof: not while it is locked, and not after a decision. */
export function isEditable(state: ActivityState): state is 'draft' | 'submitted' | 'information_requested' {
  return state === 'draft' || state === 'submitted' || state === 'information_requested';
}

/** Whether it is a draft or waits for a judgement. */
export function isOpenActivity(state: ActivityState): boolean {
  return isEditable(state) || state === 'in_review';
}

/**
 * The next state of an activity, or why the event is refused (domain section 4). Whether it was superseded comes first,
 * then the state; in the right state an event can be refused for more than one reason.
 */
export function activityTransition(
  state: ActivityState,
  event: ActivityEvent,
  facts: ActivityFacts,
): ActivityTransition {
  if (facts.isSuperseded) return refused({ code: 'superseded' });
  switch (event) {
    case 'submit':
      return state === 'draft' ? reach('submitted', incomplete(facts)) : wrong(state);
    case 'take_up':
      return state === 'submitted' ? reach('in_review', [...own(facts), ...notForReview(facts)]) : wrong(state);
    case 'ask':
      return state === 'in_review' ? reach('information_requested', own(facts)) : wrong(state);
    case 'answer':
      return state === 'information_requested' ? reach('submitted') : wrong(state);
    case 'approve':
      return state === 'in_review' ? reach('approved', [...own(facts), ...frozen(facts)]) : wrong(state);
    case 'reject':
      return state === 'in_review' ? reach('rejected', own(facts)) : wrong(state);
    case 'withdraw':
      return withdrawn(state, facts);
    case 'mend':
      return state === 'rejected' ? newDraft([...notMendable(facts), ...openVersion(facts)]) : wrong(state);
    case 'change':
      return state === 'approved' ? newDraft([...frozen(facts), ...openVersion(facts)]) : wrong(state);
    default:
      return never(event);
  }
}

/** A draft isn't withdrawn but deleted: nobody else saw it. */
function withdrawn(state: ActivityState, facts: ActivityFacts): ActivityTransition {
  switch (state) {
    case 'submitted':
    case 'information_requested':
      return reach('withdrawn');
    case 'approved':
      return reach('withdrawn', [...frozen(facts), ...openVersion(facts)]);
    case 'in_review':
      return refused({ code: 'locked' });
    case 'draft':
    case 'rejected':
    case 'withdrawn':
      return wrong(state);
    default:
      return never(state);
  }
}

function reach(state: ActivityState, [first, ...others]: ActivityReason[] = []): ActivityTransition {
  return first ? refused(first, ...others) : accepted({ state, isNewVersion: false });
}

function newDraft([first, ...others]: ActivityReason[]): ActivityTransition {
  return first ? refused(first, ...others) : accepted({ state: 'draft', isNewVersion: true });
}

function wrong(state: ActivityState): ActivityTransition {
  return refused({ code: 'wrong_state', state });
}

function own({ isOwn }: ActivityFacts): ActivityReason[] {
  return isOwn ? [{ code: 'own_activity' }] : [];
}

function incomplete({ isComplete }: ActivityFacts): ActivityReason[] {
  return isComplete ? [] : [{ code: 'incomplete' }];
}

function notForReview({ needsReview }: ActivityFacts): ActivityReason[] {
  return needsReview ? [] : [{ code: 'not_for_review' }];
}

function frozen({ isFrozen }: ActivityFacts): ActivityReason[] {
  return isFrozen ? [{ code: 'frozen' }] : [];
}

function notMendable({ isMendable }: ActivityFacts): ActivityReason[] {
  return isMendable ? [] : [{ code: 'not_mendable' }];
}

function openVersion({ hasOpenVersion }: ActivityFacts): ActivityReason[] {
  return hasOpenVersion ? [{ code: 'has_open_version' }] : [];
}
