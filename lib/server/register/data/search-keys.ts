import 'server-only';
import { storedKeys } from '@/lib/register/search-keys';
import { nameFromRow } from '@/lib/server/names/data/name-columns';
import type { Transaction } from '@/lib/server/platform/db/database';

/** Raised with every change of what `storedKeys` makes of a name. */
const VERSION = 3;

/** Locks the row against another start that would rewrite them at the same time. */
export async function haveOldSearchKeys(tx: Transaction): Promise<boolean> {
  const rows = await tx.$queryRaw<{ version: number }[]>`
    SELECT search_keys_version AS version FROM installation WHERE id = 1 FOR UPDATE`;
  return rows.some(({ version }) => version < VERSION);
}

export async function markSearchKeysNew(tx: Transaction) {
  await tx.installation.updateMany({ data: { searchKeysVersion: VERSION } });
}

/** Returns the last of them, or null when there were none left. */
export async function rewriteSearchKeys(tx: Transaction, after: string | null, size: number): Promise<string | null> {
  const people = await tx.registration.findMany({
    where: { searchWords: { some: {} }, ...(after && { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take: size,
  });
  const ids = people.map(({ id }) => id);
  await tx.searchWord.deleteMany({ where: { registrationId: { in: ids } } });
  await tx.searchWord.createMany({
    data: people.flatMap((row) => storedKeys(nameFromRow(row)).map((word) => ({ registrationId: row.id, word }))),
  });
  return ids.at(-1) ?? null;
}
