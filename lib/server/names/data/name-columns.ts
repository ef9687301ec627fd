import type { PersonName } from '@/lib/names/person-name';

/** The name among a row's columns. */
export function nameFromRow(row: PersonName): PersonName {
  const { initials, birthPrefix, birthSurname, partnerPrefix, partnerSurname, nameUse } = row;
  return { initials, birthPrefix, birthSurname, partnerPrefix, partnerSurname, nameUse };
}
