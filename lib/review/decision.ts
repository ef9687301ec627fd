import { handlingReason } from '@/lib/access/handling';
import type { NotAllowed, Worker } from '@/lib/access/own-matters';
import type { ActivityState } from '@/lib/portfolio/activity-class';
import {
  type ActivityFacts,
  type ActivityReason,
  activityTransition,
  NO_ACTIVITY_FACTS,
} from '@/lib/portfolio/activity-states';

type Catalogued = {
  /** By a new version; a final rejection stays. */
  isMendable: boolean;
  /** The code alone doesn't say what is wrong. */
  needsExplanation: boolean;
};

/** Each has its meaning and what its owner can do in lib/text/nl/review/review.ts. */
const catalogue = {
  evidence_insufficient: { isMendable: true, needsExplanation: false },
  evidence_unreadable: { isMendable: true, needsExplanation: false },
  evidence_of_another: { isMendable: true, needsExplanation: false },
  units_incorrect: { isMendable: true, needsExplanation: true },
  days_incorrect: { isMendable: true, needsExplanation: true },
  wrong_type: { isMendable: true, needsExplanation: true },
  unclear: { isMendable: true, needsExplanation: true },
  conditions_not_met: { isMendable: false, needsExplanation: true },
  outside_the_profession: { isMendable: false, needsExplanation: false },
  counted_already: { isMendable: false, needsExplanation: false },
} as const satisfies Record<string, Catalogued>;

export type ActivityRejection = keyof typeof catalogue;

/** In the order in which they are offered: what can be mended first. */
export const activityRejections = Object.keys(catalogue) as [ActivityRejection, ...ActivityRejection[]];

export const APPROVED_WITH_SAMPLE = 'approved_with_sample' as const;

/** '' for an approval by somebody who looked at it. */
export type DecisionReason = ActivityRejection | typeof APPROVED_WITH_SAMPLE | '';

export function isMendable(reason: ActivityRejection): boolean {
  return catalogue[reason].isMendable;
}

export function needsExplanation(reason: ActivityRejection): boolean {
  return catalogue[reason].needsExplanation;
}

/** Null for a code that isn't in the catalogue any more. */
export function readDecisionReason(code: string | null): DecisionReason | null {
  if (code === '' || code === APPROVED_WITH_SAMPLE) return code;
  return activityRejections.find((known) => known === code) ?? null;
}

export type NewDecision = {
  outcome: 'approved' | 'rejected';
  reason: DecisionReason;
  isMendable: boolean;
  explanation: string;
  /** Of an accredited course that the register doesn't know. */
  accreditation?: Accreditation;
};

/** Why an activity is of an accredited course, and the accreditor's own reference. */
export type Accreditation = { reason: string; reference: string };

export const APPROVAL = { outcome: 'approved', reason: '', isMendable: false, explanation: '' } as const;

export function rejection(reason: ActivityRejection, explanation: string): NewDecision {
  return { outcome: 'rejected', reason, isMendable: isMendable(reason), explanation };
}

export type ReviewRefusal =
  | { code: 'activity_unknown' }
  | { code: 'own_activity' }
  | { code: 'with_somebody_else'; who: string }
  | NotAllowed;

export type AlreadyDecided = {
  code: 'already_decided';
  outcome: NewDecision['outcome'];
  decidedBy: string | null;
  decidedAt: Date;
};

export type ReviewDecisionReason = ReviewRefusal | ActivityReason | AlreadyDecided | { code: 'changed_meanwhile' };

type Reviewed = {
  state: ActivityState;
  accountId: string | null;
  registrationId: string;
  assignedTo: { id: string; name: string } | null;
  decision: Omit<AlreadyDecided, 'code'> | null;
};

export function reviewRefusal({ assignedTo, ...matter }: Reviewed, reviewer: Worker): ReviewRefusal | null {
  switch (handlingReason({ ...matter, assignedToId: assignedTo?.id ?? null }, reviewer)?.code) {
    case undefined:
      return null;
    case 'unknown':
      return { code: 'activity_unknown' };
    case 'own_case':
      return { code: 'own_activity' };
    case 'with_somebody_else':
      return { code: 'with_somebody_else', who: assignedTo?.name ?? '' };
  }
}

/** Whoever comes second hears of the decision; to anybody it isn't assigned to, it stays unknown. */
export function decidingRefusal(activity: Reviewed, reviewer: Worker): ReviewRefusal | AlreadyDecided | null {
  const refusal = reviewRefusal(activity, reviewer);
  if (refusal?.code === 'activity_unknown') return refusal;
  const { state, decision } = activity;
  if (!decision || (state !== 'approved' && state !== 'rejected')) return refusal;
  const { outcome, decidedBy, decidedAt } = decision;
  return { code: 'already_decided', outcome, decidedBy, decidedAt };
}

/** What nobody claimed yet is claimed with it: a reviewer who opens and decides at once has reviewed it. */
export function reviewedState(
  { state, reviewFrom }: { state: ActivityState; reviewFrom: Date | null },
  event: 'ask' | 'approve' | 'reject',
  held: Pick<ActivityFacts, 'isFrozen' | 'isSuperseded'>,
) {
  const facts = { ...NO_ACTIVITY_FACTS, ...held, isOwn: false, needsReview: reviewFrom !== null };
  const claimed = state === 'submitted' ? activityTransition(state, 'claim', facts) : null;
  if (claimed && !claimed.ok) return claimed;
  return activityTransition(claimed?.state ?? state, event, facts);
}
