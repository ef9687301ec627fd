'use server';

import type { z } from 'zod';
import { andNext } from '@/app/(beheer)/_components/and-next';
import type { AccountActor } from '@/lib/access/actor';
import { certificationVersionSchema, refuseCertificationSchema } from '@/lib/certification/certification-forms';
import { defineAction } from '@/lib/server/access/door';
import { findNextCertification } from '@/lib/server/certification/data/certification-queue';
import { grantCertification, refuseCertification } from '@/lib/server/certification/decide-certification';
import type { Context } from '@/lib/server/platform/action';

const grants = { permission: 'grant_certifications', limit: 'save' } as const;

/** The next request comes at once, under what became of this one; without one the queue does. */
const toNext = ({ nextId }: { nextId: string | null }, { id }: { id: string }) =>
  `/beheer/certificeringen${nextId === null ? '' : `/${nextId}`}?besloten=${id}`;

async function grant(input: z.output<typeof certificationVersionSchema>, context: Context<AccountActor>) {
  return andNext(await grantCertification(input, context), () =>
    findNextCertification(context.actor.accountId, input.id),
  );
}

async function refuse(input: z.output<typeof refuseCertificationSchema>, context: Context<AccountActor>) {
  return andNext(await refuseCertification(input, context), () =>
    findNextCertification(context.actor.accountId, input.id),
  );
}

export const submitCertificationGrant = defineAction({
  ...grants,
  schema: certificationVersionSchema,
  run: grant,
  next: toNext,
});

export const submitCertificationRefusal = defineAction({
  ...grants,
  schema: refuseCertificationSchema,
  run: refuse,
  next: toNext,
});
