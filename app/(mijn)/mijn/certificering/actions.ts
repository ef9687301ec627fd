'use server';

import { certificationVersionSchema, requestCertificationSchema } from '@/lib/certification/certification-forms';
import { defineAction } from '@/lib/server/access/door';
import { requestCertification } from '@/lib/server/certification/request-certification';
import { withdrawCertification } from '@/lib/server/certification/withdraw-certification';

const own = { permission: 'keep_portfolio', limit: 'save' } as const;

export const submitCertificationRequest = defineAction({
  ...own,
  schema: requestCertificationSchema,
  run: requestCertification,
  next: '/mijn/certificering?na=aangevraagd',
});

export const submitCertificationWithdrawal = defineAction({
  ...own,
  schema: certificationVersionSchema,
  run: withdrawCertification,
  next: '/mijn/certificering?na=ingetrokken',
});
