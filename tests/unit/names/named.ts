import type { PersonName } from '@/lib/names/person-name';

/** A name with only what a case is about. */
export function named(parts: Partial<PersonName>): PersonName {
  return {
    initials: '',
    birthPrefix: '',
    birthSurname: '',
    partnerPrefix: '',
    partnerSurname: '',
    nameUse: 'E',
    ...parts,
  };
}
