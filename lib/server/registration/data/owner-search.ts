import 'server-only';
import { keyStarts } from '@/lib/register/search-keys';
import { readDossierQuery } from '@/lib/registration/dossier-query';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { findByWays, type Way, wayByWords } from '@/lib/server/platform/db/indexed-search';

/** Whether a registration `r` has this number, or one leads to it that had. */
export function isNumbered(number: string): Prisma.Sql {
  return Prisma.sql`r.id IN (SELECT coalesce(n.merged_into_id, n.id) FROM registration n
    WHERE n.number_normalised = ${number})`;
}

/**
 * As the dossiers search, by name or number, but only among those for whom `has` holds: what it asks of the registration
 * `r`.
 */
export async function findOwners(text: string, numberPrefix: string, has: Prisma.Sql): Promise<string[]> {
  const read = readDossierQuery(text, numberPrefix);
  if (!read.ok) return [];
  const { words, nameNumber, number } = read.query;
  const ownIf = (id: Prisma.Sql) => Prisma.sql`SELECT r.id FROM registration r WHERE r.id = ${id} AND ${has}`;
  const withNumber = nameNumber === null ? Prisma.empty : Prisma.sql`AND ${isNumbered(nameNumber)}`;
  const ways: Way[] = await wayByWords([
    {
      ...{ label: 'name', words: words.map(keyStarts), table: 'search_word', owner: ['registration_id'] },
      idOf: Prisma.sql`${ownIf(Prisma.sql`d.registration_id`)} ${withNumber}`,
    },
  ]);
  if (number !== null)
    ways.push({
      label: 'number',
      rows: Prisma.sql`SELECT coalesce(merged_into_id, id) AS id FROM registration WHERE number_normalised = ${number}`,
      idOf: ownIf(Prisma.sql`d.id`),
    });
  return (await findByWays(ways)).flatMap(({ ids }) => ids);
}
