'use server';

import { confirmRecoveryCodesSchema, requestRecoveryCodesSchema } from '@/lib/access/security-forms';
import { confirmRecoveryCodes } from '@/lib/server/access/confirm-recovery-codes';
import { defineAction } from '@/lib/server/access/door';
import { requestRecoveryCodes } from '@/lib/server/access/request-recovery-codes';
import { writeSessionCookie } from '@/lib/server/access/session-cookie';
import { goTo } from '@/lib/server/platform/action';

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
