import type { PersonName } from '@/lib/names/person-name';

export function nameFromRow(row: PersonName): PersonName {
  const { initials, birthPrefix, birthSurname, partnerPrefix, partnerSurname, nameUse } = row;
  return { initials, birthPrefix, birthSurname, partnerPrefix, partnerSurname, nameUse };
}
