'use server';

import { certificationVersionSchema, refuseCertificationSchema } from '@/lib/certification/certification-forms';
import { defineAction } from '@/lib/server/access/door';
import { grantCertification, refuseCertification } from '@/lib/server/certification/decide-certification';

const grants = { permission: 'grant_certifications', limit: 'save' } as const;

const decided = (_: object, { id }: { id: string }) => `/beheer/certificeringen?besloten=${id}`;

export const submitCertificationGrant = defineAction({
  ...grants,
  schema: certificationVersionSchema,
  run: grantCertification,
  next: decided,
});

export const submitCertificationRefusal = defineAction({
  ...grants,
  schema: refuseCertificationSchema,
  run: refuseCertification,
  next: decided,
});
