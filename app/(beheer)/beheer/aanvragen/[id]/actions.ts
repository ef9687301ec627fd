'use server';

import type { z } from 'zod';
import { andNext } from '@/app/(beheer)/_components/and-next';
import type { AccountActor } from '@/lib/access/actor';
import {
  approveSchema,
  assignSchema,
  claimSchema,
  noteSchema,
  queuePaths,
  rejectSchema,
  releaseSchema,
} from '@/lib/application/decision-forms';
import { type AskedFrom, askSchema } from '@/lib/application/information-forms';
import { defineAction } from '@/lib/server/access/door';
import { addNote } from '@/lib/server/application/add-note';
import { approveApplication } from '@/lib/server/application/approve-application';
import { assignCase } from '@/lib/server/application/assign-case';
import { claimCase } from '@/lib/server/application/claim-case';
import { findNextCase } from '@/lib/server/application/data/cases';
import { rejectApplication } from '@/lib/server/application/reject-application';
import { releaseCase } from '@/lib/server/application/release-case';
import { requestInformation } from '@/lib/server/application/request-information';
import { settleKeptRowsOf } from '@/lib/server/attendance/settle-kept-rows';
import { nextAssignedPath } from '@/lib/server/casework/data/next-assigned';
import type { Context } from '@/lib/server/platform/action';

const reviewer = { permission: 'review_cases', limit: 'save' } as const;
const assigner = { permission: 'decide_applications', limit: 'save' } as const;

type Where = { applicationId: string; from: AskedFrom };
/** The next case comes at once, under what became of this one; without one the queue does. */
const toNext = ({ nextHref }: { nextHref: string | null }, { from, applicationId }: Where) =>
  `${nextHref ?? queuePaths[from]}?besloten=${applicationId}`;
/** Whatever the kind for an assessor, who has one list of all of them. */
async function nextOf({ from, applicationId }: Where, context: Context<AccountActor>): Promise<string | null> {
  if (from === 'beoordelen') return nextAssignedPath(context, applicationId);
  const next = await findNextCase({ accountId: context.actor.accountId, sees: 'all' }, applicationId);
  return next && `${queuePaths.beheer}/${next}`;
}
const toCase =
  (done: string) =>
  (_: unknown, { from, applicationId }: Where) =>
    `${queuePaths[from]}/${applicationId}?na=${done}`;
const toManagedCase =
  (done: string) =>
  (answer: unknown, { applicationId }: { applicationId: string }) =>
    toCase(done)(answer, { applicationId, from: 'beheer' });

async function approve(input: z.output<typeof approveSchema>, context: Context<AccountActor>) {
  const approved = await approveApplication(input, context);
  if (approved.ok) await settleKeptRowsOf(approved.number, context.now, input.applicationId);
  return andNext(approved, () => nextOf(input, context));
}

async function reject(input: z.output<typeof rejectSchema>, context: Context<AccountActor>) {
  return andNext(await rejectApplication(input, context), () => nextOf(input, context));
}

async function ask(input: z.output<typeof askSchema>, context: Context<AccountActor>) {
  return andNext(await requestInformation(input, context), () => nextOf(input, context));
}

export const submitApproval = defineAction({
  ...reviewer,
  schema: approveSchema,
  run: approve,
  next: toNext,
});

export const submitRejection = defineAction({
  ...reviewer,
  schema: rejectSchema,
  run: reject,
  next: toNext,
});

export const submitClaim = defineAction({
  ...assigner,
  schema: claimSchema,
  run: claimCase,
  next: toManagedCase('opgepakt'),
});

export const submitAssignment = defineAction({
  ...assigner,
  schema: assignSchema,
  run: assignCase,
  next: toManagedCase('gegeven'),
});

export const submitRelease = defineAction({
  ...reviewer,
  schema: releaseSchema,
  run: releaseCase,
  // An assessor who gave a case back no longer has a page of it.
  next: (answer, input) =>
    input.from === 'beheer' ? toCase('losgelaten')(answer, input) : '/beoordelen?na=losgelaten',
});

export const submitNote = defineAction({ ...reviewer, schema: noteSchema, run: addNote, next: toCase('notitie') });

export const submitQuestions = defineAction({
  ...reviewer,
  schema: askSchema,
  run: ask,
  next: toNext,
});
