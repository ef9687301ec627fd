import type { PersonName } from '@/lib/names/person-name';
import { Prisma } from '@/lib/server/generated/prisma/client';

export const NAME = {
  initials: true,
  birthPrefix: true,
  birthSurname: true,
  partnerPrefix: true,
  partnerSurname: true,
  nameUse: true,
} as const satisfies Record<keyof PersonName, true>;

/** The same of a row `d`, in SQL. */
export const NAME_OF_ROW = Prisma.sql`d.initials, d.birth_prefix AS "birthPrefix", d.birth_surname AS "birthSurname",
  d.partner_prefix AS "partnerPrefix", d.partner_surname AS "partnerSurname", d.name_use AS "nameUse"`;

export function nameFromRow(row: PersonName): PersonName {
  const { initials, birthPrefix, birthSurname, partnerPrefix, partnerSurname, nameUse } = row;
  return { initials, birthPrefix, birthSurname, partnerPrefix, partnerSurname, nameUse };
}
