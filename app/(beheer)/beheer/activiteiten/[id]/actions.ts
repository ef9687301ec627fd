'use server';

import type { AskedFrom } from '@/lib/application/information-forms';
import { courseParams } from '@/lib/review/course-outcome';
import {
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
import { askAboutActivity } from '@/lib/server/review/ask-about-activity';
import { claimActivity } from '@/lib/server/review/claim-activity';
import { approveActivity, rejectActivity } from '@/lib/server/review/decide-activity';
import { decideCourse } from '@/lib/server/review/decide-course';
import { releaseActivity } from '@/lib/server/review/release-activity';

const reviewer = { permission: 'review_activities', limit: 'save' } as const;

type Reviewed = { from: AskedFrom; activityId: string };

const afterDeciding = ({ from, activityId }: Reviewed, also: Record<string, string> = {}) =>
  `${reviewQueuePaths[from]}?${new URLSearchParams({ [DECIDED_PARAM]: activityId, ...also })}`;
const backTo = ({ from, activityId }: Reviewed, news: string) => `${reviewPaths[from]}/${activityId}?na=${news}`;

export const submitActivityApproval = defineAction({
  ...reviewer,
  schema: approveActivitySchema,
  run: approveActivity,
  next: (_, input) => afterDeciding(input),
});

export const submitActivityRejection = defineAction({
  ...reviewer,
  schema: rejectActivitySchema,
  run: rejectActivity,
  next: (_, input) => afterDeciding(input),
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
