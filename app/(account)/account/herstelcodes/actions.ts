'use server';

import { confirmRecoveryCodesSchema, requestRecoveryCodesSchema } from '@/lib/access/security-forms';
import { confirmRecoveryCodes } from '@/lib/server/access/confirm-recovery-codes';
import { defineAction } from '@/lib/server/access/door';
import { requestRecoveryCodes } from '@/lib/server/access/request-recovery-codes';
import { withSession } from '@/lib/server/access/session-cookie';

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
  run: confirmRecoveryCodes,
  next: withSession('/account/herstelcodes?na=nieuw'),
});
