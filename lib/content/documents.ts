export const documentCodes = ['competency_profile', 'code_of_conduct', 'code_addendum'] as const;
export type DocumentCode = (typeof documentCodes)[number];

export const ticks = [
  'meets_competency_profile',
  'subscribes_competency_profile',
  'subscribes_code_of_conduct',
  'subscribes_code_addendum',
] as const;
export type Tick = (typeof ticks)[number];

export type Acceptance = { tick: Tick; version: string; acceptedAt: Date };

export type DocumentsInForce = Record<DocumentCode, { version: string } | null>;

export const documentOfTick = {
  meets_competency_profile: 'competency_profile',
  subscribes_competency_profile: 'competency_profile',
  subscribes_code_of_conduct: 'code_of_conduct',
  subscribes_code_addendum: 'code_addendum',
} as const satisfies Record<Tick, DocumentCode>;

export function ticksOf(document: DocumentCode): Tick[] {
  return ticks.filter((tick) => documentOfTick[tick] === document);
}
