'use server';

import type { AskedFrom } from '@/lib/application/information-forms';
import { courseParams } from '@/lib/review/course-outcome';
import {
  approveActivitySchema,
  askActivitySchema,
  DECIDED_PARAM,
  decideCourseSchema,
  judgementPaths,
  judgementQueuePaths,
  rejectActivitySchema,
  releaseActivitySchema,
  takeUpActivitySchema,
} from '@/lib/review/judgement-forms';
import { defineAction } from '@/lib/server/access/door';
import { goTo } from '@/lib/server/platform/action';
import { approveActivity } from '@/lib/server/review/approve-activity';
import { askAboutActivity } from '@/lib/server/review/ask-about-activity';
import { decideCourse } from '@/lib/server/review/decide-course';
import { rejectActivity } from '@/lib/server/review/reject-activity';
import { releaseActivity } from '@/lib/server/review/release-activity';
import { takeUpActivity } from '@/lib/server/review/take-up-activity';

const judge = { permission: 'judge_activities', limit: 'save' } as const;

type Judged = { from: AskedFrom; activityId: string };

const afterDeciding = ({ from, activityId }: Judged, also: Record<string, string> = {}) =>
  goTo(`${judgementQueuePaths[from]}?${new URLSearchParams({ [DECIDED_PARAM]: activityId, ...also })}`);
const backTo = ({ from, activityId }: Judged, news: string) => goTo(`${judgementPaths[from]}/${activityId}?na=${news}`);

export const submitActivityApproval = defineAction({
  ...judge,
  schema: approveActivitySchema,
  run: async (input, context) => {
    const answer = await approveActivity(input, context);
    return answer.ok ? afterDeciding(input) : answer;
  },
});

export const submitActivityRejection = defineAction({
  ...judge,
  schema: rejectActivitySchema,
  run: async (input, context) => {
    const answer = await rejectActivity(input, context);
    return answer.ok ? afterDeciding(input) : answer;
  },
});

export const submitActivityQuestion = defineAction({
  ...judge,
  schema: askActivitySchema,
  run: async (input, context) => {
    const answer = await askAboutActivity(input, context);
    return answer.ok ? backTo(input, 'gevraagd') : answer;
  },
});

export const submitCourseDecision = defineAction({
  ...judge,
  schema: decideCourseSchema,
  run: async (input, context) => {
    const answer = await decideCourse(input, context);
    if (!answer.ok) return answer;
    return afterDeciding({ ...input, activityId: answer.lastId }, courseParams(answer.decided, answer.left));
  },
});

export const submitTakingUp = defineAction({
  ...judge,
  schema: takeUpActivitySchema,
  run: async (input, context) => {
    const answer = await takeUpActivity(input, context);
    return answer.ok ? backTo(input, 'opgepakt') : answer;
  },
});

export const submitActivityRelease = defineAction({
  ...judge,
  schema: releaseActivitySchema,
  run: async (input, context) => {
    const answer = await releaseActivity(input, context);
    if (!answer.ok) return answer;
    // An assessor who gave an activity back no longer has a page of it.
    return input.from === 'beheer' ? backTo(input, 'losgelaten') : goTo('/beoordelen?na=activiteit-losgelaten');
  },
});
