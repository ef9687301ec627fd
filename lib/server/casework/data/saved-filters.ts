import 'server-only';
import {
  FILTERS_MAX,
  type FilteredList,
  filteredLists,
  isFilteredList,
  type SavedFilter,
} from '@/lib/casework/saved-filters';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { isUuid } from '@/lib/shared/ids';

/** Of one list or of all, by name. */
export async function listSavedFilters(
  accountId: string,
  { list, tx }: { list?: FilteredList; tx?: Transaction } = {},
): Promise<SavedFilter[]> {
  const rows = await (tx ?? (await reader())).savedFilter.findMany({
    where: { accountId, ...(list && { list }) },
    orderBy: [{ list: 'asc' }, { name: 'asc' }],
    take: FILTERS_MAX * filteredLists.length,
  });
  return rows.flatMap(({ id, list: of, name, choices }) =>
    isFilteredList(of) ? [{ id, list: of, name, choices }] : [],
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
