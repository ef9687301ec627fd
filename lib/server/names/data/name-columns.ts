import type { PersonName } from '@/lib/names/person-name';

export const NAME = {
  initials: true,
  birthPrefix: true,
  birthSurname: true,
  partnerPrefix: true,
  partnerSurname: true,
  nameUse: true,
} as const satisfies Record<keyof PersonName, true>;

export function nameFromRow(row: PersonName): PersonName {
  const { initials, birthPrefix, birthSurname, partnerPrefix, partnerSurname, nameUse } = row;
  return { initials, birthPrefix, birthSurname, partnerPrefix, partnerSurname, nameUse };
}
