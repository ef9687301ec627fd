'use server';

import type { z } from 'zod';
import { andNext } from '@/app/(beheer)/_components/and-next';
import type { AccountActor } from '@/lib/access/actor';
import { assignedPath } from '@/lib/casework/assigned-queue';
import {
  ASSESSED_PARAM,
  accreditationPath,
  askProviderSchema,
  assessSchema,
  assignAssessorSchema,
  assignAssessorsSchema,
  claimAccreditationSchema,
  decideAccreditationSchema,
  endAccreditationSchema,
  releaseAccreditationSchema,
  requestNoteSchema,
  returnAccreditationSchema,
} from '@/lib/courses/accreditation-forms';
import { defineAction } from '@/lib/server/access/door';
import { nextAssignedPath } from '@/lib/server/casework/data/next-assigned';
import { addRequestNote } from '@/lib/server/courses/add-request-note';
import { askProvider } from '@/lib/server/courses/ask-provider';
import { assessCourse } from '@/lib/server/courses/assess-course';
import { assignAssessor, assignAssessors } from '@/lib/server/courses/assign-assessors';
import { claimAccreditation } from '@/lib/server/courses/claim-accreditation';
import { findNextRequest } from '@/lib/server/courses/data/accreditation-queue';
import { decideAccreditation } from '@/lib/server/courses/decide-accreditation';
import { endAccreditation } from '@/lib/server/courses/end-accreditation';
import { releaseAccreditation } from '@/lib/server/courses/release-accreditation';
import { returnAccreditation } from '@/lib/server/courses/return-accreditation';
import type { Context } from '@/lib/server/platform/action';

const manager = { permission: 'decide_accreditations', limit: 'save' } as const;
const assessor = { permission: 'assess_courses', limit: 'save' } as const;

const backTo = (id: string, news: string) => `${accreditationPath('beheer', id)}?na=${news}`;

/** The next request comes at once, under what became of this one; without one the queue does. */
async function decide(input: z.output<typeof decideAccreditationSchema>, context: Context<AccountActor>) {
  return andNext(await decideAccreditation(input, context), async () => {
    const next = await findNextRequest({ accountId: context.actor.accountId, sees: 'all' }, input.id);
    return next && accreditationPath('beheer', next);
  });
}

/** What waits next, whatever its kind, comes at once. */
async function assess(input: z.output<typeof assessSchema>, context: Context<AccountActor>) {
  return andNext(await assessCourse(input, context), () => nextAssignedPath(context, input.id));
}

export const submitAccreditationClaim = defineAction({
  ...manager,
  schema: claimAccreditationSchema,
  run: claimAccreditation,
  next: (_, { id }) => backTo(id, 'opgepakt'),
});

export const submitAccreditationRelease = defineAction({
  ...manager,
  schema: releaseAccreditationSchema,
  run: releaseAccreditation,
  next: (_, { id }) => backTo(id, 'losgelaten'),
});

export const submitAccreditationReturn = defineAction({
  ...manager,
  schema: returnAccreditationSchema,
  run: returnAccreditation,
  next: (_, { id }) => backTo(id, 'teruggegeven'),
});

export const submitFirstAssessors = defineAction({
  ...manager,
  schema: assignAssessorsSchema,
  run: assignAssessors,
  next: (_, { id }) => backTo(id, 'gegeven'),
});

export const submitOtherAssessor = defineAction({
  ...manager,
  schema: assignAssessorSchema,
  run: assignAssessor,
  next: (_, { id }) => backTo(id, 'gegeven'),
});

export const submitAccreditationDecision = defineAction({
  ...manager,
  schema: decideAccreditationSchema,
  run: decide,
  next: ({ nextHref }, { id }) => `${nextHref ?? accreditationPath('beheer')}?besloten=${id}`,
});

export const submitAccreditationEnd = defineAction({
  ...manager,
  schema: endAccreditationSchema,
  run: endAccreditation,
  next: (_, { id }) => backTo(id, 'beeindigd'),
});

export const submitProviderQuestion = defineAction({
  ...assessor,
  schema: askProviderSchema,
  run: askProvider,
  next: (_, { id, desk }) => `${accreditationPath(desk, id)}?na=gevraagd`,
});

export const submitAssessment = defineAction({
  ...assessor,
  schema: assessSchema,
  run: assess,
  next: ({ nextHref }, { id }) => `${nextHref ?? assignedPath}?${ASSESSED_PARAM}=${id}`,
});

export const submitRequestNote = defineAction({
  ...assessor,
  schema: requestNoteSchema,
  run: addRequestNote,
  next: (_, { id, desk }) => `${accreditationPath(desk, id)}?na=notitie`,
});
