import type { FilteredList, KeptFilters } from '@/lib/casework/saved-filters';
import { listSavedFilters } from '@/lib/server/casework/data/saved-filters';

export async function loadKeptFilters(list: FilteredList, accountId: string): Promise<KeptFilters> {
  return { list, filters: await listSavedFilters(accountId, { list }) };
}
