'use server';

import { certificationVersionSchema, refuseCertificationSchema } from '@/lib/certification/certification-forms';
import { defineAction } from '@/lib/server/access/door';
import { grantCertification } from '@/lib/server/certification/grant-certification';
import { refuseCertification } from '@/lib/server/certification/refuse-certification';
import { goTo } from '@/lib/server/platform/action';

const grants = { permission: 'grant_certifications', limit: 'save' } as const;

export const submitCertificationGrant = defineAction({
  ...grants,
  schema: certificationVersionSchema,
  run: async (input, context) => {
    const granted = await grantCertification(input, context);
    return granted.ok ? goTo(`/beheer/certificeringen?besloten=${input.id}`) : granted;
  },
});

export const submitCertificationRefusal = defineAction({
  ...grants,
  schema: refuseCertificationSchema,
  run: async (input, context) => {
    const refused = await refuseCertification(input, context);
    return refused.ok ? goTo(`/beheer/certificeringen?besloten=${input.id}`) : refused;
  },
});
