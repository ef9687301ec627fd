'use server';

import { FILTERS_PATH, filterHref, removeFilterSchema, saveFilterSchema } from '@/lib/casework/saved-filters';
import { defineAction } from '@/lib/server/access/door';
import { removeFilter } from '@/lib/server/casework/remove-filter';
import { saveFilter } from '@/lib/server/casework/save-filter';

const saves = { permission: 'save_filters', limit: 'save' } as const;

export const submitFilter = defineAction({ ...saves, schema: saveFilterSchema, run: saveFilter, next: filterHref });

export const submitFilterRemoval = defineAction({
  ...saves,
  schema: removeFilterSchema,
  run: removeFilter,
  next: () => `${FILTERS_PATH}?na=verwijderd`,
});
