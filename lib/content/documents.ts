export const documentCodes = ['competency_profile', 'code_of_conduct', 'code_addendum'] as const;
export type DocumentCode = (typeof documentCodes)[number];

export const ticks = [
  'meets_competency_profile',
  'subscribes_competency_profile',
  'subscribes_code_of_conduct',
  'subscribes_code_addendum',
] as const;
export type Tick = (typeof ticks)[number];

/** A tick that somebody set, for the version that they read, at an instant. */
export type Acceptance = { tick: Tick; version: string; acceptedAt: Date };

/** The version of each document that is in force; null while the manager has loaded none. */
export type DocumentsInForce = Record<DocumentCode, { version: string } | null>;

/** The document that each of the four ticks is about (domain section 2: three documents, four ticks). */
export const documentOfTick = {
  meets_competency_profile: 'competency_profile',
  subscribes_competency_profile: 'competency_profile',
  subscribes_code_of_conduct: 'code_of_conduct',
  subscribes_code_addendum: 'code_addendum',
} as const satisfies Record<Tick, DocumentCode>;

/** The ticks that a document asks for. */
export function ticksOf(document: DocumentCode): Tick[] {
  return ticks.filter((tick) => documentOfTick[tick] === document);
}
