import 'server-only';
import type { PersonName } from '@/lib/names/person-name';
import { keyLines, storedKeys } from '@/lib/register/search-keys';
import type { Transaction } from '@/lib/server/platform/db/database';

/** With its word and an id within what an index takes. */
const LINE_BYTES = 800;

/**
 * The rows of `search_word` for many people at once: `people` is a relation of registration_id, keys and namesakes, as
 * `keyLines` gives them. Whoever has rows already loses them first.
 */
export function addKeysOf(people: string, into = 'search_word'): string {
  return `INSERT INTO ${into} (registration_id, word, keys)
    SELECT p.registration_id, w.word, CASE WHEN octet_length(p.keys) <= ${LINE_BYTES} THEN p.keys END
    FROM ${people} p CROSS JOIN LATERAL unnest(string_to_array(btrim(p.keys || p.namesakes), ' ')) AS w (word)`;
}

const GIVEN = '(SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[]) AS x (registration_id, keys, namesakes))';

type Named = { id: string; name: PersonName };

/** Rewritten whole: a cleared partner's name is no longer found. */
export async function writeSearchKeys(tx: Transaction, people: readonly Named[]) {
  await removeSearchKeys(
    tx,
    people.map(({ id }) => id),
  );
  const lines = people.map(({ name }) => keyLines(name));
  await tx.$executeRawUnsafe(
    addKeysOf(GIVEN),
    people.map(({ id }) => id),
    lines.map(({ keys }) => keys),
    lines.map(({ namesakes }) => namesakes),
  );
}

export async function removeSearchKeys(tx: Transaction, registrationIds: readonly string[]) {
  await tx.searchWord.deleteMany({ where: { registrationId: { in: [...registrationIds] } } });
}

/** Whether these rows are exactly what this name gives. */
export function areKeysOf(name: PersonName, rows: readonly { word: string; keys: string | null }[]): boolean {
  const { keys } = keyLines(name);
  const line = Buffer.byteLength(keys) <= LINE_BYTES ? keys : null;
  const words = new Set(storedKeys(name));
  return rows.length === words.size && rows.every((row) => words.has(row.word) && row.keys === line);
}
