import 'server-only';
import type { PersonName } from '@/lib/names/person-name';
import { searchColumns } from '@/lib/register/search-keys';
import { nameFromRow } from '@/lib/server/names/data/name-columns';
import { database, reader, type Transaction } from '@/lib/server/platform/db/database';
import { areKeysOf, writeSearchKeys } from './search-keys';

/** Raised with every change of what `keyLines` and `searchColumns` make of a name. */
const VERSION = 4;

/** Locks the row against another start that would rewrite them at the same time. */
export async function haveOldSearchKeys(tx: Transaction): Promise<boolean> {
  const rows = await tx.$queryRaw<{ version: number }[]>`
    SELECT search_keys_version AS version FROM installation WHERE id = 1 FOR UPDATE`;
  return rows.some(({ version }) => version < VERSION);
}

export async function markSearchKeysNew(tx: Transaction) {
  await tx.installation.updateMany({ data: { searchKeysVersion: VERSION } });
}

export type Page = { after: string | null; size: number };

/** Everybody's but of erased dossiers, which have no name. They are locked: whoever changes one meanwhile waits. */
export async function rewriteSearchKeys(tx: Transaction, { after, size }: Page): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM registration WHERE erased_at IS NULL AND (${after}::uuid IS NULL OR id > ${after}::uuid)
    ORDER BY id LIMIT ${size}::int FOR NO KEY UPDATE`;
  const ids = rows.map(({ id }) => id);
  const people = await tx.registration.findMany({ where: { id: { in: ids } } });
  const named = people.map((row) => ({ id: row.id, name: nameFromRow(row) }));
  await writeSearchKeys(tx, named);
  await writeSearchColumns(tx, named);
  return ids;
}

async function writeSearchColumns(tx: Transaction, people: readonly { id: string; name: PersonName }[]) {
  const columns = people.map(({ name }) => searchColumns(name));
  await tx.$executeRaw`
    UPDATE registration r SET surname_shown = n.shown, surname_folded = n.folded
    FROM unnest(${people.map(({ id }) => id)}::uuid[], ${columns.map(({ surnameShown }) => surnameShown)}::text[],
      ${columns.map(({ surnameFolded }) => surnameFolded)}::text[]) AS n (id, shown, folded)
    WHERE r.id = n.id AND (r.surname_shown, r.surname_folded) IS DISTINCT FROM (n.shown, n.folded)`;
}

const SHOWN = `SELECT DISTINCT surname_shown AS surname, surname_folded AS folded FROM registration r
  WHERE state IN ('registered', 'certified') AND NOT shielded AND char_length(surname_shown) BETWEEN 1 AND 100`;

/** Nobody comes, leaves or changes name meanwhile; the public goes on reading. */
export async function rewriteShownSurnames(tx: Transaction) {
  await tx.$executeRaw`LOCK TABLE registration IN SHARE MODE`;
  await tx.$executeRawUnsafe(`DELETE FROM shown_surname WHERE (surname, folded) NOT IN (${SHOWN})`);
  await tx.$executeRawUnsafe(`INSERT INTO shown_surname (surname, folded) ${SHOWN} ON CONFLICT DO NOTHING`);
}

/** How many are missing from the table, or are in it and shown by nobody. */
export async function countWrongSurnames(): Promise<number> {
  const [row] = await (await reader()).$queryRawUnsafe<{ wrong: number }[]>(
    `WITH shown AS (${SHOWN}) SELECT count(*)::int AS wrong FROM (
       (SELECT surname, folded FROM shown EXCEPT SELECT surname, folded FROM shown_surname)
       UNION ALL (SELECT surname, folded FROM shown_surname EXCEPT SELECT surname, folded FROM shown)) differing`,
  );
  return row?.wrong ?? 0;
}

export type Checked = { ids: string[]; wrong: number };

/** How many of these people have other keys or columns than their name gives. */
export async function checkSearchKeys({ after, size }: Page): Promise<Checked> {
  const people = await (await reader()).registration.findMany({
    where: after === null ? {} : { id: { gt: after } },
    include: { searchWords: true },
    orderBy: { id: 'asc' },
    take: size,
  });
  const wrong = people.filter(({ searchWords, ...row }) => {
    if (row.erasedAt !== null) return searchWords.length > 0;
    const name = nameFromRow(row);
    const { surnameShown, surnameFolded } = searchColumns(name);
    const isShownSo = surnameShown === row.surnameShown && surnameFolded === row.surnameFolded;
    return !isShownSo || !areKeysOf(name, searchWords);
  });
  return { ids: people.map(({ id }) => id), wrong: wrong.length };
}

/** Nothing else does this on the embedded database: an index of pages that aren't known to be whole is read with its table. */
export async function refreshSearchStatistics() {
  const { pool } = await database();
  await pool.query('VACUUM (ANALYZE) registration, search_word, shown_surname');
}
