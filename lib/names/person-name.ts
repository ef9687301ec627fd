/** Which surname somebody uses (the BRP's aanduiding naamgebruik): own, partner's, partner's first, own first. */
export const nameUses = ['E', 'P', 'V', 'N'] as const;
export type NameUse = (typeof nameUses)[number];

/** Somebody's name as stored: as typed, tidied; '' where there is none (domain section 5). */
export type PersonName = {
  initials: string;
  birthPrefix: string;
  birthSurname: string;
  partnerPrefix: string;
  partnerSurname: string;
  nameUse: NameUse;
};

/** The most characters that a surname takes (domain section 5). */
export const SURNAME_MAX = 200;
/** The most characters that a prefix takes (domain section 5). */
export const PREFIX_MAX = 20;
/** The most characters that initials take, dots included. */
export const INITIALS_MAX = 40;
