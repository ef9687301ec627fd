'use server';

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
import { rejectApplication } from '@/lib/server/application/reject-application';
import { releaseCase } from '@/lib/server/application/release-case';
import { requestInformation } from '@/lib/server/application/request-information';
import { settleKeptRowsOf } from '@/lib/server/attendance/settle-kept-rows';

const reviewer = { permission: 'review_cases', limit: 'save' } as const;
const assigner = { permission: 'decide_applications', limit: 'save' } as const;

type Where = { applicationId: string; from: AskedFrom };
const toDecided = (_: unknown, { from, applicationId }: Where) => `${queuePaths[from]}?besloten=${applicationId}`;
const toCase =
  (done: string) =>
  (_: unknown, { from, applicationId }: Where) =>
    `${queuePaths[from]}/${applicationId}?na=${done}`;
const toManagedCase =
  (done: string) =>
  (answer: unknown, { applicationId }: { applicationId: string }) =>
    toCase(done)(answer, { applicationId, from: 'beheer' });

export const submitApproval = defineAction({
  ...reviewer,
  schema: approveSchema,
  run: async (input, context) => {
    const approved = await approveApplication(input, context);
    if (approved.ok) await settleKeptRowsOf(approved.number, context.now);
    return approved;
  },
  next: toDecided,
});

export const submitRejection = defineAction({
  ...reviewer,
  schema: rejectSchema,
  run: rejectApplication,
  next: toDecided,
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
  run: requestInformation,
  next: toCase('vragen'),
});
