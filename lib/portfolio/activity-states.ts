import { type Accepted, accepted, never, type Refused, refused } from '@/lib/shared/results';
import type { ActivityState } from './activity-class';

/** `mend` begins a new version of a rejected activity, `change` of an approved one. */
export const activityEvents = [
  'submit',
  'claim',
  'ask',
  'answer',
  'approve',
  'reject',
  'withdraw',
  'mend',
  'change',
] as const;
export type ActivityEvent = (typeof activityEvents)[number];

export type ActivityFacts = {
  /** Nobody reviews their own. For `claim`, `ask`, `approve` and `reject`. */
  isOwn: boolean;
  /** For `submit` (lib/portfolio/activity-submission.ts). */
  isComplete: boolean;
  needsReview: boolean;
  /** Used by a granted certification; for a change, what it replaces counts too (`eventFacts` of versions.ts). */
  isFrozen: boolean;
  isMendable: boolean;
  /** A newer version is a draft or waits for a review. For `withdraw`, `mend` and `change`. */
  hasOpenVersion: boolean;
  isSuperseded: boolean;
};

/** For events that depend on none of them: the strictest answer to each. */
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
  | { code: 'locked' }
  | { code: 'own_activity' }
  | { code: 'incomplete' }
  | { code: 'not_for_review' }
  | { code: 'frozen' }
  | { code: 'not_mendable' }
  | { code: 'has_open_version' }
  | { code: 'superseded' };

/** With `isNewVersion` the state is that of a new version beside it. */
export type ActivityTransition = Accepted<{ state: ActivityState; isNewVersion: boolean }> | Refused<ActivityReason>;

export type HoldingFacts = Pick<ActivityFacts, 'isSuperseded' | 'isFrozen'>;

export function holdingReason({ isSuperseded, isFrozen }: HoldingFacts): 'superseded' | 'frozen' | null {
  if (isSuperseded) return 'superseded';
  return isFrozen ? 'frozen' : null;
}

export type ContentsReason = { code: 'superseded' | 'frozen' | 'locked' | 'decided' };

export function mayChangeContents(state: ActivityState, facts: HoldingFacts): Accepted | Refused<ContentsReason> {
  const held = holdingReason(facts);
  if (held) return refused({ code: held });
  if (isEditable(state)) return accepted({});
  return refused({ code: state === 'in_review' ? 'locked' : 'decided' });
}

export function isEditable(state: ActivityState): state is 'draft' | 'submitted' | 'information_requested' {
  return state === 'draft' || state === 'submitted' || state === 'information_requested';
}

export function isOpenActivity(state: ActivityState): boolean {
  return isEditable(state) || state === 'in_review';
}

/** Domain section 4. Superseded comes before the state; in the right state several reasons can apply at once. */
export function activityTransition(
  state: ActivityState,
  event: ActivityEvent,
  facts: ActivityFacts,
): ActivityTransition {
  if (facts.isSuperseded) return refused({ code: 'superseded' });
  const next = nextOf(state, event, facts);
  if ('ok' in next) return next;
  const [first, ...others] = [...(REVIEWING.includes(event) ? own(facts) : []), ...frozen(facts), ...next.reasons];
  return first ? refused(first, ...others) : accepted({ state: next.to, isNewVersion: next.isNewVersion });
}

const REVIEWING: readonly ActivityEvent[] = ['claim', 'ask', 'approve', 'reject'];

type Next = { to: ActivityState; isNewVersion: boolean; reasons: ActivityReason[] };

function nextOf(state: ActivityState, event: ActivityEvent, facts: ActivityFacts): Next | Refused<ActivityReason> {
  switch (event) {
    case 'submit':
      return state === 'draft' ? reach('submitted', incomplete(facts)) : wrong(state);
    case 'claim':
      return state === 'submitted' ? reach('in_review', notForReview(facts)) : wrong(state);
    case 'ask':
      return state === 'in_review' ? reach('information_requested') : wrong(state);
    case 'answer':
      return state === 'information_requested' ? reach('submitted') : wrong(state);
    case 'approve':
      return state === 'in_review' ? reach('approved') : wrong(state);
    case 'reject':
      return state === 'in_review' ? reach('rejected') : wrong(state);
    case 'withdraw':
      return withdrawn(state, facts);
    case 'mend':
      return state === 'rejected' ? newDraft([...notMendable(facts), ...openVersion(facts)]) : wrong(state);
    case 'change':
      return state === 'approved' ? newDraft(openVersion(facts)) : wrong(state);
    default:
      return never(event);
  }
}

/** A draft isn't withdrawn but deleted: nobody else saw it. */
function withdrawn(state: ActivityState, facts: ActivityFacts): Next | Refused<ActivityReason> {
  switch (state) {
    case 'submitted':
    case 'information_requested':
      return reach('withdrawn');
    case 'approved':
      return reach('withdrawn', openVersion(facts));
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

function reach(to: ActivityState, reasons: ActivityReason[] = []): Next {
  return { to, isNewVersion: false, reasons };
}

function newDraft(reasons: ActivityReason[]): Next {
  return { to: 'draft', isNewVersion: true, reasons };
}

function wrong(state: ActivityState): Refused<ActivityReason> {
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
