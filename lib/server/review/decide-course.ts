import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { APPROVAL, type NewDecision, type ReviewDecisionReason, rejection } from '@/lib/review/decision';
import type { decideCourseSchema } from '@/lib/review/review-forms';
import type { Context } from '@/lib/server/platform/action';
import type { Transaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { findCourseKeys } from './data/reviews';
import { decideActivity, inActivityDecision } from './decide-activity';

type Input = Omit<z.output<typeof decideCourseSchema>, 'from'>;
export type CourseReason = ReviewDecisionReason | { code: 'other_course' };

export type CourseDecided =
  | Accepted<{ decided: number; lastId: string; left: CourseReason['code'][] }>
  | Refused<CourseReason>;

/** Each in a transaction of its own, as if alone; one's own, a changed one or another course is left out and told. */
export async function decideCourse(
  { activityId, picked, decision: said }: Input,
  context: Context<AccountActor>,
): Promise<CourseDecided> {
  const decision =
    said.outcome === 'approved'
      ? { ...APPROVAL, accreditation: said.accreditation }
      : rejection(said.reason, said.explanation);
  const refusals: CourseReason[] = [];
  const decided: string[] = [];
  for (const { id, said: version } of picked) {
    const which = { activityId: id, version };
    const answer = await inActivityDecision(which, context, (tx) =>
      decideOne(tx, activityId, which, decision, context),
    );
    if (answer.ok) decided.push(id);
    else refusals.push(...answer.reasons.slice(0, 1));
  }
  const lastId = decided.at(-1);
  if (lastId) return accepted({ decided: decided.length, lastId, left: refusals.map(({ code }) => code) });
  const [first = { code: 'activity_unknown' } as const] = refusals;
  return refused(first);
}

async function decideOne(
  tx: Transaction,
  besideId: string,
  which: { activityId: string; version: number },
  decision: NewDecision,
  context: Context<AccountActor>,
): Promise<Accepted | Refused<CourseReason>> {
  const [shown, own] = await findCourseKeys(tx, [besideId, which.activityId]);
  if (!shown || shown !== own) return refused({ code: 'other_course' });
  return decideActivity(tx, which, decision, context);
}
