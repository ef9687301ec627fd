'use server';

import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { approveTogetherSchema } from '@/lib/application/decision-forms';
import { togetherHref } from '@/lib/application/together';
import { defineAction } from '@/lib/server/access/door';
import { approveTogether } from '@/lib/server/application/approve-together';
import { settleKeptRowsOf } from '@/lib/server/attendance/settle-kept-rows';
import type { Context } from '@/lib/server/platform/action';

async function approve(input: z.output<typeof approveTogetherSchema>, context: Context<AccountActor>) {
  const decided = await approveTogether(input, context);
  if (decided.ok)
    for (const { number, applicationId } of decided.entered) await settleKeptRowsOf(number, context.now, applicationId);
  return decided;
}

export const submitTogether = defineAction({
  permission: 'decide_applications',
  limit: 'save',
  schema: approveTogetherSchema,
  run: approve,
  next: ({ outcomes }, { organisation }) => togetherHref(organisation, outcomes),
});
