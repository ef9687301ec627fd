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
import { goTo } from '@/lib/server/platform/action';
import { approveActivity } from '@/lib/server/review/approve-activity';
import { askAboutActivity } from '@/lib/server/review/ask-about-activity';
import { claimActivity } from '@/lib/server/review/claim-activity';
import { decideCourse } from '@/lib/server/review/decide-course';
import { rejectActivity } from '@/lib/server/review/reject-activity';
import { releaseActivity } from '@/lib/server/review/release-activity';

const reviewer = { permission: 'review_activities', limit: 'save' } as const;

type Reviewed = { from: AskedFrom; activityId: string };

const afterDeciding = ({ from, activityId }: Reviewed, also: Record<string, string> = {}) =>
  goTo(`${reviewQueuePaths[from]}?${new URLSearchParams({ [DECIDED_PARAM]: activityId, ...also })}`);
const backTo = ({ from, activityId }: Reviewed, news: string) => goTo(`${reviewPaths[from]}/${activityId}?na=${news}`);

export const submitActivityApproval = defineAction({
  ...reviewer,
  schema: approveActivitySchema,
  run: async (input, context) => {
    const answer = await approveActivity(input, context);
    return answer.ok ? afterDeciding(input) : answer;
  },
});

export const submitActivityRejection = defineAction({
  ...reviewer,
  schema: rejectActivitySchema,
  run: async (input, context) => {
    const answer = await rejectActivity(input, context);
    return answer.ok ? afterDeciding(input) : answer;
  },
});

export const submitActivityQuestion = defineAction({
  ...reviewer,
  schema: askActivitySchema,
  run: async (input, context) => {
    const answer = await askAboutActivity(input, context);
    return answer.ok ? backTo(input, 'gevraagd') : answer;
  },
});

export const submitCourseDecision = defineAction({
  ...reviewer,
  schema: decideCourseSchema,
  run: async (input, context) => {
    const answer = await decideCourse(input, context);
    if (!answer.ok) return answer;
    return afterDeciding({ ...input, activityId: answer.lastId }, courseParams(answer.decided, answer.left));
  },
});

export const submitTakingUp = defineAction({
  ...reviewer,
  schema: claimActivitySchema,
  run: async (input, context) => {
    const answer = await claimActivity(input, context);
    return answer.ok ? backTo(input, 'opgepakt') : answer;
  },
});

export const submitActivityRelease = defineAction({
  ...reviewer,
  schema: releaseActivitySchema,
  run: async (input, context) => {
    const answer = await releaseActivity(input, context);
    if (!answer.ok) return answer;
    // An assessor who gave an activity back no longer has a page of it.
    return input.from === 'beheer' ? backTo(input, 'losgelaten') : goTo('/beoordelen?na=activiteit-losgelaten');
  },
});
