type Catalogued = {
  /** The code alone doesn't say what is wrong. */
  needsExplanation: boolean;
};

/** Why a course isn't accredited. Each has its meaning in lib/text/nl/courses/accreditation.ts. */
const catalogue = {
  outside_the_profession: { needsExplanation: false },
  goals_unclear: { needsExplanation: true },
  programme_insufficient: { needsExplanation: true },
  level_unsuitable: { needsExplanation: true },
  trainers_unqualified: { needsExplanation: true },
  units_unfounded: { needsExplanation: true },
  conditions_not_met: { needsExplanation: true },
  outdated: { needsExplanation: false },
} as const satisfies Record<string, Catalogued>;

export type AccreditationRejection = keyof typeof catalogue;

export const accreditationRejections = Object.keys(catalogue) as [AccreditationRejection, ...AccreditationRejection[]];

export function rejectionNeedsExplanation(reasons: readonly AccreditationRejection[]): boolean {
  return reasons.some((reason) => catalogue[reason].needsExplanation);
}

/** Without codes that aren't in the catalogue any more. */
export function readAccreditationRejections(codes: readonly string[]): AccreditationRejection[] {
  return accreditationRejections.filter((known) => codes.includes(known));
}
