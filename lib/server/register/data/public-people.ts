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

/** Asks what is prepared. */
export type Ask = <R extends pg.QueryResultRow>(prepared: Prepared, values: unknown[]) => Promise<R[]>;

export const ask: Ask = async <R extends pg.QueryResultRow>(prepared: Prepared, values: unknown[]) => {
  const { pool } = await database();
  return (await pool.query<R>({ ...prepared, values })).rows;
};

/** A limit of the machine, not of the register: no setting. */
const SEARCH_MS = 3_000;
const QUERY_CANCELED = '57014';

export class SearchTookTooLong extends Error {}

/** Each statement ends by itself on a server; the embedded database answers one at a time and can't be interrupted. */
export async function inTime<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  const { kind, pool } = await database();
  if (kind === 'embedded') return work(ask);
  const client = await pool.connect();
  try {
    await client.query(`BEGIN READ ONLY; SET LOCAL statement_timeout = ${SEARCH_MS}`);
    const done = await work(async <R extends pg.QueryResultRow>(prepared: Prepared, values: unknown[]) => {
      return (await client.query<R>({ ...prepared, values })).rows;
    });
    await client.query('COMMIT');
    client.release();
    return done;
  } catch (error) {
    // In whatever state the connection is, it isn't used again.
    client.release(true);
    if ((error as { code?: string }).code === QUERY_CANCELED) throw new SearchTookTooLong('', { cause: error });
    throw error;
  }
}
