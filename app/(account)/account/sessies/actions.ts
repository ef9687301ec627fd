'use server';

import { endOtherSessionsSchema, endSessionSchema, stayLoggedInSchema } from '@/lib/access/security-forms';
import { defineAction } from '@/lib/server/access/door';
import { endOtherSessions } from '@/lib/server/access/end-other-sessions';
import { endOwnSession } from '@/lib/server/access/end-own-session';
import { stayLoggedIn } from '@/lib/server/access/stay-logged-in';

const own = { permission: 'manage_own_account', limit: 'save' } as const;

export const submitEndSession = defineAction({
  ...own,
  schema: endSessionSchema,
  run: endOwnSession,
  next: '/account/sessies?na=beeindigd',
});

export const submitEndOthers = defineAction({
  ...own,
  schema: endOtherSessionsSchema,
  run: (_input, context) => endOtherSessions(context),
  next: '/account/sessies?na=overal-anders',
});

/** Leads to the list, unless a page asks it in passing (components/frame/session-end.tsx) and stays where it is. */
export const submitStay = defineAction({
  ...own,
  schema: stayLoggedInSchema,
  run: (_input, context) => stayLoggedIn(context),
  next: '/account/sessies?na=verlengd',
});
