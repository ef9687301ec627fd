import type { InitialsReason } from '@/lib/names/initials';
import type { NameUse } from '@/lib/names/person-name';
import { never } from '@/lib/shared/results';

/** Each name use as a choice, with what it looks like. */
export const nameUseTexts = {
  E: { label: 'Mijn eigen naam', explanation: 'Je achternaam zoals die in je geboorteakte staat.' },
  P: { label: 'De naam van mijn partner', explanation: 'Alleen de achternaam van je partner.' },
  V: {
    label: 'De naam van mijn partner, dan mijn eigen naam',
    explanation: 'Eerst de achternaam van je partner, dan een streepje en je eigen achternaam.',
  },
  N: {
    label: 'Mijn eigen naam, dan de naam van mijn partner',
    explanation: 'Eerst je eigen achternaam, dan een streepje en de achternaam van je partner.',
  },
} satisfies Record<NameUse, { label: string; explanation: string }>;

/** What stands beside the name fields. */
export const nameTexts = {
  initialsHint: 'Bijvoorbeeld J.F.R. of Th.J. Punten hoef je niet te typen.',
  prefixHint: 'Bijvoorbeeld van den, de of ’t.',
  partnerSurnameHint:
    'Vul je een naam van je partner in, dan vinden mensen je ook op die naam. Dat geldt altijd, ook als je die naam niet laat zien. Haal je de naam weg, dan vindt niemand je er meer op.',
};

/** Why initials aren't taken, and how to mend it. */
export function initialsReasonText(reason: InitialsReason): string {
  switch (reason.code) {
    case 'looks_like_first_name':
      return `Dit lijkt een voornaam. Bedoel je ${reason.proposal}? Vul alleen de voorletters in. Zijn het wel voorletters, zet er dan punten tussen.`;
    case 'initials_invalid':
      return 'Dit zijn geen voorletters. Vul alleen letters in, met of zonder punten, zoals J.F.R.';
    case 'too_long':
      return `Dit zijn te veel voorletters. Gebruik hoogstens ${reason.max} tekens, punten meegeteld.`;
    default:
      return never(reason);
  }
}
