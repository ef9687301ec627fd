'use server';

import {
  activityAnswerSchema,
  activitySchema,
  activityVersionSchema,
  copyActivitySchema,
  submitActivitySchema,
} from '@/lib/portfolio/activity-forms';
import { submissionPage } from '@/lib/portfolio/evidence-places';
import { defineAction } from '@/lib/server/access/door';
import { goTo } from '@/lib/server/platform/action';
import { answerActivityQuestion } from '@/lib/server/portfolio/answer-activity-question';
import { changeActivity } from '@/lib/server/portfolio/change-activity';
import { copyActivity } from '@/lib/server/portfolio/copy-activity';
import { deleteActivityDraft } from '@/lib/server/portfolio/delete-activity-draft';
import { mendActivity } from '@/lib/server/portfolio/mend-activity';
import { saveActivity } from '@/lib/server/portfolio/save-activity';
import { startActivity } from '@/lib/server/portfolio/start-activity';
import { submitActivity } from '@/lib/server/portfolio/submit-activity';
import { withdrawActivity } from '@/lib/server/review/withdraw-activity';
import type { Accepted, Refused } from '@/lib/shared/results';
import type { ActReason } from './_components/activity-reason-text';

type Acted = Promise<Accepted<{ next?: string }> | Refused<ActReason>>;

const own = { permission: 'keep_portfolio', limit: 'save' } as const;

/** A new one is made by its first save, and saved like any other from then on. */
export const submitNewActivity = defineAction({
  ...own,
  schema: activitySchema,
  run: async (input, context) => {
    const saved = await (input.version === 0 ? startActivity(input, context) : saveActivity(input, context));
    return saved.ok ? { ...saved, next: `/mijn/portfolio/${input.id}?na=bewaard` } : saved;
  },
});

export const submitActivityContents = defineAction({
  ...own,
  schema: activitySchema,
  run: async (input, context) => {
    const saved = await saveActivity(input, context);
    return saved.ok ? { ...saved, next: `/mijn/portfolio/${input.id}?na=bewaard` } : saved;
  },
});

export const submitActivityForm = defineAction({
  ...own,
  schema: submitActivitySchema,
  run: async (input, context): Acted => {
    const submitted = await submitActivity(input, context);
    if (submitted.ok) return goTo(`/mijn/portfolio/${input.id}?na=ingediend`);
    const isAsked = submitted.reasons.some(({ code }) => code === 'evidence_missing');
    return isAsked ? goTo(submissionPage(input.id)) : submitted;
  },
});

export const submitActivityWithdrawal = defineAction({
  ...own,
  schema: activityVersionSchema,
  run: async (input, context): Acted => {
    const withdrawn = await withdrawActivity(input, context);
    return withdrawn.ok ? { ...withdrawn, next: `/mijn/portfolio/${input.id}?na=ingetrokken` } : withdrawn;
  },
});

export const submitActivityDeletion = defineAction({
  ...own,
  schema: activityVersionSchema,
  run: (input, context): Acted => deleteActivityDraft(input, context),
  next: '/mijn/portfolio?na=verwijderd',
});

export const submitActivityCopy = defineAction({
  ...own,
  schema: copyActivitySchema,
  run: async (input, context): Acted => {
    const copied = await copyActivity(input, context);
    return copied.ok ? { ...copied, next: `/mijn/portfolio/${input.copyId}/wijzigen?na=kopie` } : copied;
  },
});

export const submitActivityChange = defineAction({
  ...own,
  schema: activityVersionSchema,
  run: async (input, context): Acted => {
    const started = await changeActivity(input, context);
    return started.ok ? { ...started, next: `/mijn/portfolio/${started.versionId}/wijzigen` } : started;
  },
});

export const submitActivityMending = defineAction({
  ...own,
  schema: activityVersionSchema,
  run: async (input, context): Acted => {
    const started = await mendActivity(input, context);
    return started.ok ? { ...started, next: `/mijn/portfolio/${started.versionId}/wijzigen` } : started;
  },
});

export const submitActivityAnswer = defineAction({
  ...own,
  schema: activityAnswerSchema,
  run: async (input, context) => {
    const answered = await answerActivityQuestion(input, context);
    return answered.ok ? { ...answered, next: `/mijn/portfolio/${input.id}?na=antwoord` } : answered;
  },
});
