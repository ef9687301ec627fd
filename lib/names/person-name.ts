/** The BRP's aanduiding naamgebruik: own, partner's, partner's first, own first. */
export const nameUses = ['E', 'P', 'V', 'N'] as const;
export type NameUse = (typeof nameUses)[number];

/** As stored: '' where there is none. */
export type PersonName = {
  initials: string;
  birthPrefix: string;
  birthSurname: string;
  partnerPrefix: string;
  partnerSurname: string;
  nameUse: NameUse;
};

export const SURNAME_MAX = 200;
export const PREFIX_MAX = 20;
export const INITIALS_MAX = 40;
