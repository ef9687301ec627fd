'use server';

import {
  confirmSecondFactorSchema,
  removeSecondFactorSchema,
  startSecondFactorSchema,
} from '@/lib/access/security-forms';
import { confirmSecondFactor } from '@/lib/server/access/confirm-second-factor';
import { defineAction } from '@/lib/server/access/door';
import { removeSecondFactor } from '@/lib/server/access/remove-second-factor';
import { withSession } from '@/lib/server/access/session-cookie';
import { startSecondFactor } from '@/lib/server/access/start-second-factor';
import { ownPath } from '@/lib/shared/typed-form';

const PAGE = '/account/tweede-factor';
/** Passwords and codes can be guessed here: counted as at logging in. */
const own = { permission: 'manage_own_account', limit: 'second_factor' } as const;

function pageWith(query: Record<string, string>, next: string | undefined): string {
  const path = ownPath(next);
  const asked = new URLSearchParams({ ...query, ...(path && { naar: path }) });
  return asked.size > 0 ? `${PAGE}?${asked}` : PAGE;
}

export const submitStartSecondFactor = defineAction({
  ...own,
  schema: startSecondFactorSchema,
  run: startSecondFactor,
  next: (_answer, { next }) => pageWith({}, next),
});

export const submitConfirmSecondFactor = defineAction({
  ...own,
  schema: confirmSecondFactorSchema,
  run: confirmSecondFactor,
  next: (answer, { next }) => withSession(pageWith({ na: 'aan' }, next))(answer),
});

export const submitRemoveSecondFactor = defineAction({
  ...own,
  schema: removeSecondFactorSchema,
  run: removeSecondFactor,
  next: withSession(pageWith({ na: 'uit' }, undefined)),
});
