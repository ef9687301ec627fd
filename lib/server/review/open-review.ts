import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { HandlingRole } from '@/lib/access/handling';
import { isOwnMatter, type Worker } from '@/lib/access/own-matters';
import type { ActivityType, NormSet } from '@/lib/content/normset';
import type { NormsetErratum } from '@/lib/content/normset-file';
import { errataOn, normSetOn } from '@/lib/content/normset-index';
import type { ActivityVersion } from '@/lib/portfolio/versions';
import { type ReviewRefusal, reviewRefusal } from '@/lib/review/decision';
import type { Account } from '@/lib/server/access/data/accounts';
import { findWorker, listWorkers } from '@/lib/server/access/data/workers';
import { listNormsets } from '@/lib/server/content/data/normsets';
import type { Context } from '@/lib/server/platform/action';
import { by, listEvents, record, type ShownEvent } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { listVersions } from '@/lib/server/portfolio/data/activities';
import { type ActivityQuestion, listActivityQuestions } from '@/lib/server/portfolio/data/activity-questions';
import { type Evidence, listEvidence } from '@/lib/server/portfolio/data/evidence';
import { listNotes, type Note } from '@/lib/server/registration/data/notes';
import type { Place, Steps } from '@/lib/shared/list-place';
import type { QueueReader } from '@/lib/shared/work-queue';
import { findNextActivity } from './data/review-queue';
import {
  type ActivityDecision,
  type EarlierDecision,
  findVisibleActivity,
  listActivityDecisions,
  listEarlierDecisions,
  listEqualActivities,
  type ReviewedActivity,
} from './data/reviews';

export type VersionBefore = ActivityVersion & { position: number; reviews: ActivityDecision[] };

export type ReviewFile = {
  activity: ReviewedActivity;
  evidence: Evidence[];
  rule: { normSet: NormSet; type: ActivityType; errata: NormsetErratum[] } | null;
  questions: ActivityQuestion[];
  before: VersionBefore[];
  isChange: boolean;
  earlier: EarlierDecision[];
  equal: ReviewedActivity[];
  hasOwnEqual: boolean;
  isOwn: boolean;
  refusal: ReviewRefusal | null;
  history: ShownEvent[];
  historySteps: Steps;
  /** Never for its owner, a manager or not. */
  notes: Note[];
  workers: Account[];
  nextId: string | null;
};

/** In the role in which they open it; null when it isn't theirs to see. Recorded: its owner sees who read it. */
export async function openReview(
  activityId: string,
  { actor, now }: Pick<Context<AccountActor>, 'actor' | 'now'>,
  role: HandlingRole,
  historyPlace: Place = null,
): Promise<ReviewFile | null> {
  const isManager = role === 'register_manager';
  const reader: QueueReader = { accountId: actor.accountId, sees: isManager ? 'all' : 'assigned' };
  const activity = await findVisibleActivity(activityId, reader);
  if (!activity) return null;
  await inTransaction((tx) =>
    record(tx, 'activities_viewed', { type: 'activity', id: activity.id }, by(actor, role, now)),
  );
  const reviewer = await findWorker(actor);
  const isOwn = isOwnMatter(reviewer.own, activity);
  return {
    activity,
    isOwn,
    refusal: reviewRefusal(activity, reviewer),
    evidence: await listEvidence(activity.id),
    rule: await ruleOf(activity),
    questions: await listActivityQuestions([activity.id]),
    ...(await versionsBefore(activity)),
    ...(isOwn ? { earlier: [], equal: [], hasOwnEqual: false } : await precedents(activity, reader, reviewer)),
    ...(await historyOf(activity, historyPlace)),
    notes: isOwn ? [] : await listNotes({ activityId: activity.id }),
    workers: isManager ? await listWorkers() : [],
    nextId: await findNextActivity(reader, activity.id),
  };
}

/** The norm set that values an activity is that of its last day (domain section 3). */
async function ruleOf({ lastDay, typeCode }: ReviewedActivity): Promise<ReviewFile['rule']> {
  if (lastDay === null) return null;
  const published = await listNormsets();
  const normSet = normSetOn(
    published.map((one) => one.normSet),
    lastDay,
  );
  const type = normSet?.activityTypes.find(({ code }) => code === typeCode);
  return normSet && type ? { normSet, type, errata: errataOn(published, lastDay) } : null;
}

async function versionsBefore({ id }: ReviewedActivity): Promise<Pick<ReviewFile, 'before' | 'isChange'>> {
  const versions = await listVersions(id);
  const earlier = versions.slice(
    0,
    versions.findIndex((version) => version.id === id),
  );
  const decisions = (await listActivityDecisions(earlier.map((version) => version.id))).reverse();
  const before = earlier.map((version, index) => ({
    ...version,
    position: index + 1,
    reviews: decisions.filter(({ activityId }) => activityId === version.id),
  }));
  return { before, isChange: earlier.some(({ state, isSuperseded }) => state === 'approved' && !isSuperseded) };
}

async function precedents(activity: ReviewedActivity, reader: QueueReader, reviewer: Worker) {
  const course = await listEqualActivities(activity, reader);
  return {
    earlier: await listEarlierDecisions(activity),
    equal: course.filter((one) => reviewRefusal(one, reviewer) === null),
    hasOwnEqual: course.some((one) => isOwnMatter(reviewer.own, one)),
  };
}

async function historyOf(
  { id }: ReviewedActivity,
  place: Place,
): Promise<Pick<ReviewFile, 'history' | 'historySteps'>> {
  const { rows, ...historySteps } = await listEvents([{ type: 'activity', id }], place);
  return { history: rows.toReversed(), historySteps };
}
