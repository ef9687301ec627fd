'use server';

import { confirmRecoveryCodesSchema, requestRecoveryCodesSchema } from '@/lib/access/security-forms';
import { defineAction, goTo } from '@/lib/server/action';
import { writeSessionCookie } from '@/lib/server/session-cookie';
import { confirmRecoveryCodes } from '@/lib/server/use-cases/confirm-recovery-codes';
import { requestRecoveryCodes } from '@/lib/server/use-cases/request-recovery-codes';

export const submitRequestCodes = defineAction({
  permission: 'manage_own_account',
  limit: 'second_factor',
  schema: requestRecoveryCodesSchema,
  run: requestRecoveryCodes,
  next: '/account/herstelcodes',
});

export const submitConfirmCodes = defineAction({
  permission: 'manage_own_account',
  limit: 'save',
  schema: confirmRecoveryCodesSchema,
  run: async (input, context) => {
    const result = await confirmRecoveryCodes(input, context);
    if (!result.ok) return result;
    await writeSessionCookie(result.session);
    return goTo('/account/herstelcodes?na=nieuw');
  },
});
