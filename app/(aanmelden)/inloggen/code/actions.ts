'use server';

import { secondFactorSchema } from '@/lib/access/account-forms';
import { landingPath, ownPath } from '@/lib/access/next-path';
import { defineAction, goTo } from '@/lib/server/action';
import { passSecondFactor } from '@/lib/server/use-cases/pass-second-factor';

export const submitCode = defineAction({
  permission: 'pass_second_factor',
  limit: 'second_factor',
  schema: secondFactorSchema,
  run: async (input, context) => {
    const result = await passSecondFactor(input, context);
    if (!result.ok) return result;
    return goTo(ownPath(input.next) ?? landingPath(result.roles), context.actor.accountId);
  },
});
