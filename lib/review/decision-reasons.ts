type Catalogued = {
  /** Whether its owner can mend it and hand in a new version; a final rejection stays. */
  isMendable: boolean;
  /** The code alone doesn't say what is wrong: the reviewer has to explain. */
  needsExplanation: boolean;
};

/** Why an activity may be rejected. Each has its meaning and what its owner can do in lib/text/nl/review/review.ts. */
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

/** Approved because the sample that was drawn of the same request was. */
export const APPROVED_WITH_SAMPLE = 'approved_with_sample';

/** What a decision says as its reason; '' for an approval by somebody who looked at it. */
export type DecisionReason = ActivityRejection | typeof APPROVED_WITH_SAMPLE | '';

export function isMendable(reason: ActivityRejection): boolean {
  return catalogue[reason].isMendable;
}

export function needsExplanation(reason: ActivityRejection): boolean {
  return catalogue[reason].needsExplanation;
}

/** A stored reason; null for a code that isn't in the catalogue any more. */
export function readDecisionReason(code: string): DecisionReason | null {
  if (code === '' || code === APPROVED_WITH_SAMPLE) return code;
  return activityRejections.find((known) => known === code) ?? null;
}
