'use server';

import { approveSchema, rejectSchema } from '@/lib/application/decision-forms';
import { defineAction, goTo } from '@/lib/server/action';
import { approveApplication } from '@/lib/server/use-cases/approve-application';
import { rejectApplication } from '@/lib/server/use-cases/reject-application';

const decide = { permission: 'decide_applications', limit: 'save' } as const;

export const submitApproval = defineAction({
  ...decide,
  schema: approveSchema,
  run: async (input, context) => {
    const result = await approveApplication(input, context);
    return result.ok ? goTo(`/beheer/aanvragen?besloten=${input.applicationId}`) : result;
  },
});

export const submitRejection = defineAction({
  ...decide,
  schema: rejectSchema,
  run: async (input, context) => {
    const result = await rejectApplication(input, context);
    return result.ok ? goTo(`/beheer/aanvragen?besloten=${input.applicationId}`) : result;
  },
});
