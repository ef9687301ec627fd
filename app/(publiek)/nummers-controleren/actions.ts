'use server';

import { numberListSchema } from '@/lib/register/number-list';
import { defineAction } from '@/lib/server/access/door';
import { checkNumbers } from '@/lib/server/register/check-numbers';

export const submitNumberList = defineAction({
  permission: 'search_register',
  limit: 'save',
  schema: numberListSchema,
  run: checkNumbers,
});
