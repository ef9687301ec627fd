'use server';

import {
  approveSchema,
  assignSchema,
  noteSchema,
  queuePaths,
  rejectSchema,
  releaseSchema,
  takeSchema,
} from '@/lib/application/decision-forms';
import { defineAction } from '@/lib/server/access/door';
import { addNote } from '@/lib/server/application/add-note';
import { approveApplication } from '@/lib/server/application/approve-application';
import { assignCase } from '@/lib/server/application/assign-case';
import { claimCase } from '@/lib/server/application/claim-case';
import { rejectApplication } from '@/lib/server/application/reject-application';
import { releaseCase } from '@/lib/server/application/release-case';
import { goTo } from '@/lib/server/platform/action';

const reviewer = { permission: 'review_cases', limit: 'save' } as const;
const assign = { permission: 'decide_applications', limit: 'save' } as const;

export const submitApproval = defineAction({
  ...reviewer,
  schema: approveSchema,
  run: async (input, context) => {
    const result = await approveApplication(input, context);
    return result.ok ? goTo(`${queuePaths[input.from]}?besloten=${input.applicationId}`) : result;
  },
});

export const submitRejection = defineAction({
  ...reviewer,
  schema: rejectSchema,
  run: async (input, context) => {
    const result = await rejectApplication(input, context);
    return result.ok ? goTo(`${queuePaths[input.from]}?besloten=${input.applicationId}`) : result;
  },
});

export const submitTaking = defineAction({
  ...assign,
  schema: takeSchema,
  run: async (input, context) => {
    const result = await claimCase(input, context);
    return result.ok ? goTo(`/beheer/aanvragen/${input.applicationId}?na=opgepakt`) : result;
  },
});

export const submitAssignment = defineAction({
  ...assign,
  schema: assignSchema,
  run: async (input, context) => {
    const result = await assignCase(input, context);
    return result.ok ? goTo(`/beheer/aanvragen/${input.applicationId}?na=gegeven`) : result;
  },
});

export const submitRelease = defineAction({
  ...reviewer,
  schema: releaseSchema,
  run: async (input, context) => {
    const result = await releaseCase(input, context);
    if (!result.ok) return result;
    // An assessor who gave a case back no longer has a page of it.
    return goTo(
      input.from === 'beheer' ? `/beheer/aanvragen/${input.applicationId}?na=losgelaten` : '/beoordelen?na=losgelaten',
    );
  },
});

export const submitNote = defineAction({
  ...reviewer,
  schema: noteSchema,
  run: async (input, context) => {
    const result = await addNote(input, context);
    return result.ok ? goTo(`${queuePaths[input.from]}/${input.applicationId}?na=notitie`) : result;
  },
});
