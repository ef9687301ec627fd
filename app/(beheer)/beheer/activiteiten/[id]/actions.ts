'use server';

import type { z } from 'zod';
import { andNext } from '@/app/(beheer)/_components/and-next';
import type { AccountActor } from '@/lib/access/actor';
import type { AskedFrom } from '@/lib/application/information-forms';
import { courseParams } from '@/lib/review/course-outcome';
import {
  activityNoteSchema,
  approveActivitySchema,
  askActivitySchema,
  claimActivitySchema,
  DECIDED_PARAM,
  decideCourseSchema,
  rejectActivitySchema,
  releaseActivitySchema,
  reviewPaths,
  reviewQueuePaths,
} from '@/lib/review/review-forms';
import { defineAction } from '@/lib/server/access/door';
import { nextAssignedPath } from '@/lib/server/casework/data/next-assigned';
import type { Context } from '@/lib/server/platform/action';
import { addActivityNote } from '@/lib/server/review/add-activity-note';
import { askAboutActivity } from '@/lib/server/review/ask-about-activity';
import { claimActivity } from '@/lib/server/review/claim-activity';
import { findNextActivity } from '@/lib/server/review/data/review-queue';
import { approveActivity, rejectActivity } from '@/lib/server/review/decide-activity';
import { decideCourse } from '@/lib/server/review/decide-course';
import { releaseActivity } from '@/lib/server/review/release-activity';

const reviewer = { permission: 'review_activities', limit: 'save' } as const;

type Reviewed = { from: AskedFrom; activityId: string };

const afterDeciding = ({ from, activityId }: Reviewed, also: Record<string, string> = {}) =>
  `${reviewQueuePaths[from]}?${new URLSearchParams({ [DECIDED_PARAM]: activityId, ...also })}`;
const backTo = ({ from, activityId }: Reviewed, news: string) => `${reviewPaths[from]}/${activityId}?na=${news}`;

/** The next activity comes at once, under what became of this one; without one the queue does. */
const toNext = ({ nextHref }: { nextHref: string | null }, { from, activityId }: Reviewed) =>
  `${nextHref ?? reviewQueuePaths[from]}?${new URLSearchParams({ [DECIDED_PARAM]: activityId })}`;
/** Whatever the kind for an assessor, who has one list of all of them. */
async function nextOf({ from, activityId }: Reviewed, context: Context<AccountActor>): Promise<string | null> {
  if (from === 'beoordelen') return nextAssignedPath(context, activityId);
  const next = await findNextActivity({ accountId: context.actor.accountId, sees: 'all' }, activityId);
  return next && `${reviewPaths.beheer}/${next}`;
}

async function approve(input: z.output<typeof approveActivitySchema>, context: Context<AccountActor>) {
  return andNext(await approveActivity(input, context), () => nextOf(input, context));
}

async function reject(input: z.output<typeof rejectActivitySchema>, context: Context<AccountActor>) {
  return andNext(await rejectActivity(input, context), () => nextOf(input, context));
}

export const submitActivityApproval = defineAction({
  ...reviewer,
  schema: approveActivitySchema,
  run: approve,
  next: toNext,
});

export const submitActivityRejection = defineAction({
  ...reviewer,
  schema: rejectActivitySchema,
  run: reject,
  next: toNext,
});

export const submitActivityQuestion = defineAction({
  ...reviewer,
  schema: askActivitySchema,
  run: askAboutActivity,
  next: (_, input) => backTo(input, 'gevraagd'),
});

export const submitCourseDecision = defineAction({
  ...reviewer,
  schema: decideCourseSchema,
  run: decideCourse,
  next: ({ decided, lastId, left }, { from }) =>
    afterDeciding({ from, activityId: lastId }, courseParams(decided, left)),
});

export const submitActivityClaim = defineAction({
  ...reviewer,
  schema: claimActivitySchema,
  run: claimActivity,
  next: (_, input) => backTo(input, 'opgepakt'),
});

export const submitActivityRelease = defineAction({
  ...reviewer,
  schema: releaseActivitySchema,
  run: releaseActivity,
  // An assessor who gave an activity back no longer has a page of it.
  next: (_, input) => (input.from === 'beheer' ? backTo(input, 'losgelaten') : '/beoordelen?na=activiteit-losgelaten'),
});

export const submitActivityNote = defineAction({
  ...reviewer,
  schema: activityNoteSchema,
  run: addActivityNote,
  next: (_, input) => backTo(input, 'notitie'),
});
