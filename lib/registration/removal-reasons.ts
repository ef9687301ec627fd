export const removalReasons = [
  'requirement_not_mended',
  'norm_not_met',
  'incorrect_information',
  'not_reachable',
  'deceased',
  'other',
] as const;
export type RemovalReason = (typeof removalReasons)[number];
