import 'server-only';
import type { z } from 'zod';
import { type AccountActor, hasPowerOverOthers } from '@/lib/access/actor';
import { type HandlingRole, handlingRole } from '@/lib/access/handling';
import { eventFacts } from '@/lib/portfolio/versions';
import {
  type AlreadyDecided,
  APPROVAL,
  decidingRefusal,
  type NewDecision,
  type ReviewDecisionReason,
  type ReviewRefusal,
  rejection,
  reviewedState,
} from '@/lib/review/decision';
import type { approveActivitySchema, rejectActivitySchema } from '@/lib/review/review-forms';
import { lockWorker } from '@/lib/server/access/data/workers';
import { getSettings } from '@/lib/server/content/data/settings';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { inFreshDecision } from '@/lib/server/platform/fresh-decisions';
import { listVersions } from '@/lib/server/portfolio/data/activities';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { findReviewedActivity, lockForReview, type ReviewedActivity, writeDecision } from './data/reviews';
import { settleSample } from './settle-sample';

type Answer = Accepted | Refused<ReviewDecisionReason>;
type Form<S extends z.ZodType> = Omit<z.output<S>, 'from'>;

export async function approveActivity(
  { accreditation, ...which }: Form<typeof approveActivitySchema>,
  context: Context<AccountActor>,
): Promise<Answer> {
  return inActivityDecision(which, context, (tx) => decideActivity(tx, which, { ...APPROVAL, accreditation }, context));
}

/** The version that it was to replace keeps counting. */
export async function rejectActivity(
  { reason, explanation, ...which }: Form<typeof rejectActivitySchema>,
  context: Context<AccountActor>,
): Promise<Answer> {
  return inActivityDecision(which, context, (tx) => decideActivity(tx, which, rejection(reason, explanation), context));
}

export async function inActivityDecision<A extends { ok: boolean }>(
  { activityId: id }: { activityId: string },
  { actor, now, today }: Context<AccountActor>,
  work: (tx: Transaction) => Promise<A>,
): Promise<A> {
  const { takeBackSeconds: seconds } = await getSettings(today);
  const subject = { type: 'activity', id } as const;
  return inFreshDecision({ subject, decidedById: actor.accountId, now, seconds }, work);
}

export async function decideActivity(
  tx: Transaction,
  { activityId: id, version }: { activityId: string; version: number },
  decision: NewDecision,
  { actor, now }: Context<AccountActor>,
): Promise<Answer> {
  const held = await lockForReviewer(tx, id, actor);
  if (!held.ok) return held;
  const { activity, role } = held;
  const { outcome, reason, accreditation } = decision;
  const event = outcome === 'approved' ? 'approve' : 'reject';
  const moved = reviewedState(activity, event, eventFacts(event, await listVersions(activity.id, tx), activity.id));
  if (!moved.ok) return moved;
  if (activity.version !== version) return refused({ code: 'changed_meanwhile' });
  await writeDecision(tx, activity, { ...decision, to: moved.state, decidedById: actor.accountId, decidedAt: now });
  const news = outcome === 'approved' ? 'activity_approved' : 'activity_rejected';
  await record(tx, news, activity.id, by(actor, role, now), {
    ...(reason !== '' && { reason }),
    ...(accreditation && { accredited: true }),
  });
  const path = `/mijn/portfolio/${activity.id}`;
  await notify(tx, activity.accountId, {
    template: 'activity_news',
    params: { path },
    key: `activity_decided:${activity.id}`,
    at: now,
    news: { code: news, params: { title: activity.title }, path },
  });
  if (activity.certificationId && activity.isDrawn) await settleSample(tx, activity.certificationId, { now });
  return accepted({});
}

/** Held until the transaction ends, with the reviewer's current role. Whoever comes second hears the decision. */
export async function lockForReviewer(
  tx: Transaction,
  id: string,
  actor: AccountActor,
): Promise<Accepted<{ activity: ReviewedActivity; role: HandlingRole }> | Refused<ReviewRefusal | AlreadyDecided>> {
  const worker = await lockWorker(tx, actor);
  if (!hasPowerOverOthers(worker.roles)) return refused({ code: 'not_allowed' });
  await lockForReview(tx, [id]);
  const activity = await findReviewedActivity(tx, id);
  if (!activity) return refused({ code: 'activity_unknown' });
  const refusal = decidingRefusal(activity, worker);
  return refusal ? refused(refusal) : accepted({ activity, role: handlingRole(worker) });
}
