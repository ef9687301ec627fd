'use server';

import { isToldOnPage, takeBackSchema, takenBackHref } from '@/lib/casework/take-back';
import { defineAction } from '@/lib/server/access/door';
import { takeBackDecisions } from '@/lib/server/casework/take-back-decisions';

export const submitTakeBack = defineAction({
  permission: 'take_back_decisions',
  limit: 'save',
  schema: takeBackSchema,
  run: takeBackDecisions,
  next: ({ left }, input) => takenBackHref(input, left > 0 ? 'partly' : 'done'),
  nextIfRefused: ({ code }, input) => (isToldOnPage(code) ? takenBackHref(input, code) : null),
});
