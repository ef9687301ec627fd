'use server';

import {
  activityAnswerSchema,
  activitySchema,
  activityVersionSchema,
  copyActivitySchema,
  disputeActivitySchema,
  submitActivitySchema,
} from '@/lib/portfolio/activity-forms';
import { submissionPage } from '@/lib/portfolio/evidence-places';
import { fillInNextHref, fillInPage, HANDING_IN, submitTogetherSchema } from '@/lib/portfolio/filling-in';
import { defineAction } from '@/lib/server/access/door';
import { answerActivityQuestion } from '@/lib/server/portfolio/answer-activity-question';
import { copyActivity } from '@/lib/server/portfolio/copy-activity';
import { deleteActivityDraft } from '@/lib/server/portfolio/delete-activity-draft';
import { disputeActivity } from '@/lib/server/portfolio/dispute-activity';
import { saveActivity } from '@/lib/server/portfolio/save-activity';
import { startActivity } from '@/lib/server/portfolio/start-activity';
import { changeActivity, mendActivity } from '@/lib/server/portfolio/start-version';
import { submitActivity } from '@/lib/server/portfolio/submit-activity';
import { submitTogether } from '@/lib/server/portfolio/submit-together';
import { withdrawActivity } from '@/lib/server/review/withdraw-activity';
import type { Accepted, Refused } from '@/lib/shared/results';
import type { ActReason } from './_components/activity-reason-text';

/** One form has a button for each of these acts: all may be refused for any of their reasons. */
type Acted<T extends object = object> = Promise<Accepted<T> | Refused<ActReason>>;

const own = { permission: 'keep_portfolio', limit: 'save' } as const;
const pageOf = (id: string, news: string) => `/mijn/portfolio/${id}?na=${news}`;

/** A new one is made by its first save, and saved like any other from then on. */
export const submitNewActivity = defineAction({
  ...own,
  schema: activitySchema,
  run: (input, context) => (input.version === 0 ? startActivity(input, context) : saveActivity(input, context)),
  next: (_, { id }) => pageOf(id, 'bewaard'),
});

export const submitActivityContents = defineAction({
  ...own,
  schema: activitySchema,
  run: saveActivity,
  next: (_, { id }) => pageOf(id, 'bewaard'),
});

/** Saved beside its evidence, one after the other. */
export const submitFilledIn = defineAction({
  ...own,
  schema: activitySchema,
  run: saveActivity,
  next: (_, { id }) => fillInNextHref(id, { isSaved: true }),
});

export const submitActivitiesTogether = defineAction({
  ...own,
  schema: submitTogetherSchema,
  run: (input, context): Acted<{ submitted: number; left: number }> => submitTogether(input, context),
  next: ({ submitted, left }) => `${HANDING_IN}?ingediend=${submitted}${left > 0 ? `&bleef=${left}` : ''}`,
});

export const submitActivityForm = defineAction({
  ...own,
  schema: submitActivitySchema,
  run: (input, context): Acted => submitActivity(input, context),
  next: (_, { id }) => pageOf(id, 'ingediend'),
  nextIfRefused: ({ code }, { id }) => (code === 'evidence_missing' ? submissionPage(id) : null),
});

export const submitActivityWithdrawal = defineAction({
  ...own,
  schema: activityVersionSchema,
  run: (input, context): Acted => withdrawActivity(input, context),
  next: (_, { id }) => pageOf(id, 'ingetrokken'),
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
  run: (input, context): Acted => copyActivity(input, context),
  next: (_, { copyId }) => `/mijn/portfolio/${copyId}/wijzigen?na=kopie`,
});

export const submitActivityChange = defineAction({
  ...own,
  schema: activityVersionSchema,
  run: (input, context): Acted<{ versionId: string }> => changeActivity(input, context),
  next: ({ versionId }) => `/mijn/portfolio/${versionId}/wijzigen`,
});

export const submitActivityMending = defineAction({
  ...own,
  schema: activityVersionSchema,
  run: (input, context): Acted<{ versionId: string }> => mendActivity(input, context),
  next: ({ versionId }) => fillInPage(versionId),
});

export const submitActivityAnswer = defineAction({
  ...own,
  schema: activityAnswerSchema,
  run: answerActivityQuestion,
  next: (_, { id }) => pageOf(id, 'antwoord'),
});

export const submitActivityDispute = defineAction({
  ...own,
  schema: disputeActivitySchema,
  run: disputeActivity,
  next: (_, { id }) => pageOf(id, 'gemeld'),
});
