import 'server-only';
import {
  choicesOfToday,
  FILTERS_MAX,
  type FilteredList,
  filteredLists,
  isFilteredList,
  type SavedFilter,
} from '@/lib/casework/saved-filters';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { Transaction } from '@/lib/server/platform/db/database';
import { listPart, readPart } from '@/lib/server/platform/db/parts';
import { isUuid } from '@/lib/shared/ids';

/** Of one list or of all, by name. */
export async function listSavedFilters(
  accountId: string,
  { list, tx }: { list?: FilteredList; tx?: Transaction } = {},
): Promise<SavedFilter[]> {
  const rows = await readPart(
    listPart<Omit<SavedFilter, 'list'> & { list: string }>(Prisma.sql`SELECT f.id, f.list, f.name, f.choices
      FROM saved_filter f WHERE f.account_id = ${accountId}::uuid ${list ? Prisma.sql`AND f.list = ${list}` : Prisma.empty}
      ORDER BY f.list, f.name LIMIT ${FILTERS_MAX * filteredLists.length}::int`),
    tx,
  );
  return rows.flatMap(({ id, list: of, name, choices }) =>
    isFilteredList(of) ? [{ id, list: of, name, choices: choicesOfToday(choices) }] : [],
  );
}

/** Two of one account at once wait for each other, so that neither goes past the most. */
export async function lockSavedFilters(tx: Transaction, accountId: string) {
  await tx.$queryRaw`SELECT id FROM account WHERE id = ${accountId}::uuid FOR UPDATE`;
}

export async function addSavedFilter(
  tx: Transaction,
  filter: Omit<SavedFilter, 'id'> & { accountId: string; createdAt: Date },
) {
  await tx.savedFilter.create({ data: filter });
}

/** False where it isn't theirs, or is gone. */
export async function deleteSavedFilter(tx: Transaction, id: string, accountId: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const { count } = await tx.savedFilter.deleteMany({ where: { id, accountId } });
  return count === 1;
}
