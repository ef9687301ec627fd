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
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { listVersions } from '@/lib/server/portfolio/data/activities';
import { type ActivityQuestion, listActivityQuestions } from '@/lib/server/portfolio/data/activity-questions';
import { type Evidence, listEvidence } from '@/lib/server/portfolio/data/evidence';
import { listNotes, type Note } from '@/lib/server/registration/data/notes';
import type { QueueReader } from '@/lib/shared/work-queue';
import { findNextActivity } from './data/review-queue';
import {
  type ActivityDecision,
  type EarlierDecision,
  findVisibleActivity,
  listDecisionsOfVersions,
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
): Promise<ReviewFile | null> {
  const isManager = role === 'register_manager';
  const reader: QueueReader = { accountId: actor.accountId, sees: isManager ? 'all' : 'assigned' };
  const [activity, reviewer] = await Promise.all([findVisibleActivity(activityId, reader), findWorker(actor)]);
  if (!activity) return null;
  const { id } = activity;
  await inTransaction((tx) => record(tx, 'activities_viewed', { type: 'activity', id }, by(actor, role, now)));
  const isOwn = isOwnMatter(reviewer.own, activity);
  const [evidence, rule, questions, versions, known, notes, workers, nextId] = await Promise.all([
    listEvidence(id),
    ruleOf(activity),
    listActivityQuestions([id]),
    versionsBefore(activity),
    isOwn ? NO_PRECEDENTS : precedents(activity, reader, reviewer),
    isOwn ? [] : listNotes({ activityId: id }),
    isManager ? listWorkers() : [],
    findNextActivity(reader, id),
  ]);
  const refusal = reviewRefusal(activity, reviewer);
  return { activity, isOwn, refusal, evidence, rule, questions, ...versions, ...known, notes, workers, nextId };
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
  const [versions, reviews] = await Promise.all([listVersions(id), listDecisionsOfVersions(id)]);
  const earlier = versions.slice(
    0,
    versions.findIndex((version) => version.id === id),
  );
  const newestFirst = reviews.toReversed();
  const before = earlier.map((version, index) => ({
    ...version,
    position: index + 1,
    reviews: newestFirst.filter(({ activityId }) => activityId === version.id),
  }));
  return { before, isChange: earlier.some(({ state, isSuperseded }) => state === 'approved' && !isSuperseded) };
}

type Precedents = Pick<ReviewFile, 'earlier' | 'equal' | 'hasOwnEqual'>;

const NO_PRECEDENTS: Precedents = { earlier: [], equal: [], hasOwnEqual: false };

async function precedents(activity: ReviewedActivity, reader: QueueReader, reviewer: Worker): Promise<Precedents> {
  const [course, earlier] = await Promise.all([listEqualActivities(activity, reader), listEarlierDecisions(activity)]);
  return {
    earlier,
    equal: course.filter((one) => reviewRefusal(one, reviewer) === null),
    hasOwnEqual: course.some((one) => isOwnMatter(reviewer.own, one)),
  };
}
