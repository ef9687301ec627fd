import 'server-only';
import type pg from 'pg';
import type { PersonName } from '@/lib/names/person-name';
import type { PublicStatus } from '@/lib/register/public-entry';
import { nameFromRow } from '@/lib/server/names/data/name-columns';
import { database } from '@/lib/server/platform/db/database';

/** Who the public may see, of a registration `r`, and what of them. */
export const PUBLIC = `r.state IN ('registered', 'certified') AND NOT r.shielded`;
export const COLUMNS = `r.number, r.number_normalised AS "numberNormalised", r.state AS status, r.initials,
  r.birth_prefix AS "birthPrefix", r.birth_surname AS "birthSurname", r.partner_prefix AS "partnerPrefix",
  r.partner_surname AS "partnerSurname", r.name_use AS "nameUse"`;

export type Hit = { name: PersonName; number: string; numberNormalised: string; status: PublicStatus };

export type HitRow = PersonName & Omit<Hit, 'name'>;

export function hitOf({ number, numberNormalised, status, ...name }: HitRow): Hit {
  return { name: nameFromRow(name), number, numberNormalised, status };
}

/** Its plan doesn't depend on what was typed: prepared once a connection, under a name that is its text's alone. */
export type Prepared = { name: string; text: string };

const QUERY_CANCELED = '57014';

export class SearchTookTooLong extends Error {}

export async function ask<R extends pg.QueryResultRow>(prepared: Prepared, values: unknown[]): Promise<R[]> {
  const { bounded } = await database();
  try {
    return (await bounded.query<R>({ ...prepared, values })).rows;
  } catch (error) {
    if ((error as { code?: string }).code === QUERY_CANCELED) throw new SearchTookTooLong('', { cause: error });
    throw error;
  }
}
