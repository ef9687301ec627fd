'use server';

import { certificationVersionSchema, refuseCertificationSchema } from '@/lib/certification/certification-forms';
import { defineAction } from '@/lib/server/access/door';
import { grantCertification } from '@/lib/server/certification/grant-certification';
import { refuseCertification } from '@/lib/server/certification/refuse-certification';

const grants = { permission: 'grant_certifications', limit: 'save' } as const;

const toDecided = (_: unknown, { id }: { id: string }) => `/beheer/certificeringen?besloten=${id}`;

export const submitCertificationGrant = defineAction({
  ...grants,
  schema: certificationVersionSchema,
  run: grantCertification,
  next: toDecided,
});

export const submitCertificationRefusal = defineAction({
  ...grants,
  schema: refuseCertificationSchema,
  run: refuseCertification,
  next: toDecided,
});
