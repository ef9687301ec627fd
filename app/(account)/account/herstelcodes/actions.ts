'use server';

import { confirmRecoveryCodesSchema, requestRecoveryCodesSchema } from '@/lib/access/security-forms';
import { defineAction } from '@/lib/server/action';
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
  run: confirmRecoveryCodes,
  next: '/account/herstelcodes?na=nieuw',
});
