'use server';

import {
  confirmSecondFactorSchema,
  removeSecondFactorSchema,
  startSecondFactorSchema,
} from '@/lib/access/security-forms';
import { confirmSecondFactor } from '@/lib/server/access/confirm-second-factor';
import { defineAction } from '@/lib/server/access/door';
import { removeSecondFactor } from '@/lib/server/access/remove-second-factor';
import { writeSessionCookie } from '@/lib/server/access/session-cookie';
import { startSecondFactor } from '@/lib/server/access/start-second-factor';
import { goTo } from '@/lib/server/platform/action';
import { ownPath } from '@/lib/shared/typed-form';

const PAGE = '/account/tweede-factor';
/** Passwords and codes can be guessed here: counted as at logging in. */
const own = { permission: 'manage_own_account', limit: 'second_factor' } as const;

/** The same page, which knows where somebody was going. */
function pageWith(query: Record<string, string>, next: string | undefined): string {
  const path = ownPath(next);
  const asked = new URLSearchParams({ ...query, ...(path && { naar: path }) });
  return asked.size > 0 ? `${PAGE}?${asked}` : PAGE;
}

export const submitStartSecondFactor = defineAction({
  ...own,
  schema: startSecondFactorSchema,
  run: async (input, context) => {
    const result = await startSecondFactor(input, context);
    return result.ok ? goTo(pageWith({}, input.next)) : result;
  },
});

export const submitConfirmSecondFactor = defineAction({
  ...own,
  schema: confirmSecondFactorSchema,
  run: async (input, context) => {
    const result = await confirmSecondFactor(input, context);
    if (!result.ok) return result;
    await writeSessionCookie(result.session);
    return goTo(pageWith({ na: 'aan' }, input.next));
  },
});

export const submitRemoveSecondFactor = defineAction({
  ...own,
  schema: removeSecondFactorSchema,
  run: async (input, context) => {
    const result = await removeSecondFactor(input, context);
    if (!result.ok) return result;
    await writeSessionCookie(result.session);
    return goTo(pageWith({ na: 'uit' }, undefined));
  },
});
