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

const QUEUE = '/beheer/certificeringen';

/** The next request comes at once, under what became of this one; without one the queue does. */
const toNext = ({ nextHref }: { nextHref: string | null }, { id }: { id: string }) =>
  `${nextHref ?? QUEUE}?besloten=${id}`;

async function nextOf({ id }: { id: string }, { actor }: Context<AccountActor>): Promise<string | null> {
  const next = await findNextCertification(actor.accountId, id);
  return next && `${QUEUE}/${next}`;
}

async function grant(input: z.output<typeof certificationVersionSchema>, context: Context<AccountActor>) {
  return andNext(await grantCertification(input, context), () => nextOf(input, context));
}

async function refuse(input: z.output<typeof refuseCertificationSchema>, context: Context<AccountActor>) {
  return andNext(await refuseCertification(input, context), () => nextOf(input, context));
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
