import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { handlingRole } from '@/lib/access/handling';
import { isOwnMatter, type NotAllowed } from '@/lib/access/own-matters';
import { holdingReason } from '@/lib/portfolio/activity-states';
import { type assignActivitiesSchema, reviewPaths, reviewQueuePaths } from '@/lib/review/review-forms';
import type { Account } from '@/lib/server/access/data/accounts';
import { type LockedWorker, lockWorkers } from '@/lib/server/access/data/workers';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import type { FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { assignActivity, listReviewedActivities, lockForReview, type ReviewedActivity } from './data/reviews';

type Input = Omit<z.output<typeof assignActivitiesSchema>, 'filter'>;

/** `own_activity` is also the assignee's own. */
export type SkippedActivity = 'activity_unknown' | 'not_waiting' | 'own_activity' | 'with_somebody_else';
export type AssignReason = { code: SkippedActivity } | NotAllowed;

type Given = { given: number; left: SkippedActivity[] };
type Answer = Accepted<Given> | Refused<AssignReason> | { ok: false; errors: FieldErrors };

/** Each only from whoever had it on the page; the assignee is told once. What can't be given stays, and is told. */
export async function assignActivities(
  { picked, assignee }: Input,
  { actor, now }: Context<AccountActor>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockWorkers(tx, [actor.accountId, assignee]);
    const giver = held.find(({ id }) => id === actor.accountId);
    if (!giver?.roles.includes('register_manager')) return refused({ code: 'not_allowed' });
    const worker = held.find(({ id }) => id === assignee);
    if (!worker || worker.roles.length === 0) return { ok: false, errors: { assignee: { code: 'unknown_choice' } } };
    const ids = picked.map(({ id }) => id);
    await lockForReview(tx, ids);
    const activities = await listReviewedActivities(tx, ids);
    const left: SkippedActivity[] = [];
    const given: string[] = [];
    for (const { id, said: holder } of picked) {
      const activity = activities.find((one) => one.id === id);
      const blocker = assignmentBlocker(activity, holder, giver, worker);
      if (blocker) left.push(blocker);
      // A first click may have given it already.
      else if (activity && activity.assignedToId !== worker.id) {
        await assign(tx, activity, worker, { actor, now });
        given.push(id);
      }
    }
    const [first, ...others] = [...new Set(left)].map((code) => ({ code }));
    if (first && left.length === picked.length) return refused(first, ...others);
    if (given.length > 0 && worker.id !== actor.accountId) await notifyAssignee(tx, worker, given, now);
    return accepted({ given: picked.length - left.length, left });
  });
}

function assignmentBlocker(
  activity: ReviewedActivity | undefined,
  holder: string | null,
  giver: LockedWorker,
  worker: LockedWorker,
): SkippedActivity | null {
  if (!activity) return 'activity_unknown';
  const { assignedToId } = activity;
  if (isOwnMatter(giver.own, activity) || isOwnMatter(worker.own, activity)) return 'own_activity';
  if (!waits(activity)) return 'not_waiting';
  const isFree = assignedToId === null || [holder, giver.id, worker.id].includes(assignedToId);
  return isFree ? null : 'with_somebody_else';
}

function waits({ state, reviewFrom, ...held }: ReviewedActivity): boolean {
  const isOpen = state === 'submitted' || state === 'in_review' || state === 'information_requested';
  return isOpen && reviewFrom !== null && holdingReason(held) === null;
}

type By = Pick<Context<AccountActor>, 'actor' | 'now'>;

async function assign(tx: Transaction, { id, assignedToId: from }: ReviewedActivity, to: Account, { actor, now }: By) {
  if (!(await assignActivity(tx, { id, from, to: to.id, at: now })))
    throw new Error('An activity changed hands while it was held');
  await record(tx, 'activity_assigned', id, by(actor, 'register_manager', now), { to: to.id, from: from ?? undefined });
}

async function notifyAssignee(tx: Transaction, worker: Account, ids: readonly string[], at: Date) {
  const desk = handlingRole(worker) === 'register_manager' ? 'beheer' : 'beoordelen';
  const [only] = ids;
  const path = ids.length === 1 ? `${reviewPaths[desk]}/${only}` : reviewQueuePaths[desk];
  const key = `activities_assigned:${only}:${worker.id}:${at.toISOString()}`;
  const params = { count: ids.length, path };
  await notify(tx, worker.id, { template: 'activities_assigned', params, key, at });
}
