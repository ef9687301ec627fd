import 'server-only';
import type { PersonName } from '@/lib/names/person-name';
import type { ActivityState } from '@/lib/portfolio/activity-class';
import { APPROVED_WITH_SAMPLE, type DecisionReason, type NewDecision, readDecisionReason } from '@/lib/review/decision';
import type { SampledActivity } from '@/lib/review/sample-outcome';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import { NAME, nameFromRow } from '@/lib/server/names/data/name-columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { moveActivity, supersedeEarlier } from '@/lib/server/portfolio/data/activities';
import { type Activity, readActivities } from '@/lib/server/portfolio/data/activity-rows';
import { lockPortfolio, NOT_FROZEN } from '@/lib/server/portfolio/data/portfolios';
import { visibleTo } from '@/lib/server/portfolio/data/visible-activities';
import { isUuid } from '@/lib/shared/ids';
import type { QueueReader } from '@/lib/shared/work-queue';

export type ActivityDecision = {
  id: string;
  activityId: string;
  outcome: 'approved' | 'rejected';
  /** Null: a code that isn't in the catalogue any more. */
  reason: DecisionReason | null;
  isMendable: boolean;
  explanation: string;
  accreditationReason: string;
  accreditationReference: string;
  withSample: boolean;
  /** Null: approved with the sample, or by an account that is gone. */
  decidedBy: string | null;
  decidedAt: Date;
};

export type ReviewedActivity = Activity & {
  accountId: string | null;
  name: PersonName;
  number: string;
  assignedTo: { id: string; name: string } | null;
  decision: ActivityDecision | null;
};

const DECISION = {
  id: true,
  activityId: true,
  outcome: true,
  reason: true,
  isMendable: true,
  explanation: true,
  accreditationReason: true,
  accreditationReference: true,
  decidedAt: true,
  decidedBy: { select: { name: true } },
} as const satisfies Prisma.ActivityDecisionSelect;

const REVIEWED = {
  id: true,
  registration: {
    select: {
      accountId: true,
      number: true,
      ...NAME,
    },
  },
  assignedTo: { select: { id: true, name: true } },
  decisions: { select: DECISION, orderBy: { decidedAt: 'desc' }, take: 1 },
} as const satisfies Prisma.ActivitySelect;

type DecisionRow = Prisma.ActivityDecisionGetPayload<{ select: typeof DECISION }>;

export async function findVisibleActivity(id: string, by: QueueReader): Promise<ReviewedActivity | null> {
  if (!isUuid(id)) return null;
  return (await readReviewed(await reader(), { where: { id, ...visibleTo(by) } }))[0] ?? null;
}

/** Whatever they may see: the rule decides what they hear of it. */
export async function findReviewedActivity(tx: Transaction, id: string): Promise<ReviewedActivity | null> {
  return (await listReviewedActivities(tx, [id]))[0] ?? null;
}

export async function listReviewedActivities(tx: Transaction, ids: readonly string[]): Promise<ReviewedActivity[]> {
  const where = { id: { in: ids.filter(isUuid) }, submittedAt: { not: null } };
  return readReviewed(tx, { where, orderBy: { id: 'asc' } });
}

const COURSE_SHOWN = 50;

export async function listEqualActivities(
  { id, courseKey }: Pick<Activity, 'id' | 'courseKey'>,
  by: QueueReader,
): Promise<ReviewedActivity[]> {
  if (courseKey === '') return [];
  return readReviewed(await reader(), {
    where: {
      courseKey,
      id: { not: id },
      reviewFrom: { not: null },
      supersededAt: null,
      state: { in: ['submitted', 'in_review'] },
      ...visibleTo(by),
    },
    orderBy: [{ reviewFrom: 'asc' }, { id: 'asc' }],
    take: COURSE_SHOWN,
  });
}

/** Oldest first; scoped by the caller's own load of the activities. */
export async function listActivityDecisions(activityIds: readonly string[]): Promise<ActivityDecision[]> {
  const rows = await (await reader()).activityDecision.findMany({
    where: { activityId: { in: [...activityIds] } },
    select: DECISION,
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(decisionFromRow);
}

export async function findCourseKeys(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.activity.findMany({
    where: { id: { in: ids.filter(isUuid) }, submittedAt: { not: null } },
    select: { id: true, courseKey: true },
  });
  return ids.map((id) => rows.find((row) => row.id === id)?.courseKey ?? '');
}

export type EarlierDecision = Pick<ActivityDecision, 'id' | 'outcome' | 'reason' | 'decidedAt'> &
  Pick<Activity, 'units' | 'lastDay'>;

const EARLIER_SHOWN = 10;

/** Newest first. Privacy: nothing of whose they were, titles, proof or typed words. */
export async function listEarlierDecisions({
  typeCode,
  registrationId,
}: Pick<Activity, 'typeCode' | 'registrationId'>): Promise<EarlierDecision[]> {
  const db = await reader();
  // By the index of its type: from the decisions, those of all other types would be walked.
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM activity a WHERE a.type_code = ${typeCode} AND a.registration_id <> ${registrationId}::uuid
      AND a.superseded_at IS NULL AND a.review_from IS NOT NULL AND a.state IN ('approved', 'rejected')
      AND EXISTS (SELECT 1 FROM activity_decision d WHERE d.activity_id = a.id AND d.decided_by_id IS NOT NULL)
    ORDER BY a.review_from DESC, a.id DESC LIMIT ${EARLIER_SHOWN}::int`;
  const activities = await readActivities(
    db,
    found.map(({ id }) => id),
  );
  const rows = await db.activityDecision.findMany({
    where: { decidedById: { not: null }, activityId: { in: [...activities.keys()] } },
    select: DECISION,
    orderBy: [{ decidedAt: 'desc' }, { id: 'asc' }],
    take: EARLIER_SHOWN,
  });
  return rows.map(({ id, activityId, outcome, reason, decidedAt }) => {
    const { units = null, lastDay = null } = activities.get(activityId) ?? {};
    return { id, outcome, reason: readDecisionReason(reason), decidedAt, units, lastDay };
  });
}

export async function listSampled(tx: Transaction, certificationId: string): Promise<SampledActivity[]> {
  const rows = await tx.activity.findMany({
    where: { certificationId },
    select: { id: true, state: true, isDrawn: true, supersededAt: true, reviewFrom: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ supersededAt, reviewFrom, ...row }) => ({
    ...row,
    isSuperseded: supersededAt !== null,
    isReviewed: reviewFrom !== null,
  }));
}

export async function isRequestWaiting(tx: Transaction, certificationId: string): Promise<boolean> {
  const found = await tx.certification.findFirst({ where: { id: certificationId, state: 'requested' } });
  return found !== null;
}

export async function beginReview(tx: Transaction, ids: readonly string[], at: Date) {
  await tx.activity.updateMany({
    where: { id: { in: [...ids] }, state: 'submitted', reviewFrom: null, ...NOT_FROZEN },
    data: { reviewFrom: at },
  });
}

/** Each reads what the one before did. Portfolios first: nobody holds an activity without its portfolio. */
export async function lockForReview(tx: Transaction, ids: readonly string[]) {
  const known = ids.filter(isUuid);
  const owners = await tx.activity.findMany({ where: { id: { in: known } }, select: { registrationId: true } });
  await lockPortfolio(tx, ...owners.map(({ registrationId }) => registrationId));
  await tx.$queryRaw`SELECT id FROM activity WHERE id = ANY (${known}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}

export async function assignActivity(
  tx: Transaction,
  { id, from, to, at }: { id: string; from: string | null; to: string | null; at: Date },
): Promise<boolean> {
  const { count } = await tx.activity.updateMany({
    where: {
      id,
      assignedToId: from,
      supersededAt: null,
      state: { in: ['submitted', 'in_review', 'information_requested'] },
      ...NOT_FROZEN,
    },
    data: { assignedToId: to, assignedAt: to === null ? null : at },
  });
  return count === 1;
}

type WrittenDecision = NewDecision & {
  to: ActivityState;
  /** Null: the register itself, with the sample. */
  decidedById: string | null;
  decidedAt: Date;
};

/**
 * Its portfolio is held since it was read. An approved version replaces all earlier ones, which are superseded first: of
 * a run one counts. Beside a rejected one they count.
 */
export async function writeDecision(
  tx: Transaction,
  { id, version, state: from, replacesId }: ReviewedActivity,
  { to, accreditation, ...decision }: WrittenDecision,
) {
  const { outcome, isMendable, decidedAt: at } = decision;
  if (outcome === 'approved' && replacesId !== null) await supersedeEarlier(tx, id, at);
  if (!(await moveActivity(tx, { id, version, from, to, at, ...(outcome === 'rejected' && { isMendable }) })))
    throw new Error('An activity changed while its portfolio was held');
  const { reason = '', reference = '' } = accreditation ?? {};
  const data = { activityId: id, ...decision, accreditationReason: reason, accreditationReference: reference };
  await tx.activityDecision.create({ data });
  if (accreditation) await tx.activity.update({ where: { id }, data: { isAccredited: true } });
}

function decisionFromRow({ decidedBy, reason, ...row }: DecisionRow): ActivityDecision {
  const withSample = reason === APPROVED_WITH_SAMPLE;
  return { ...row, reason: readDecisionReason(reason), withSample, decidedBy: decidedBy?.name ?? null };
}

type Reviewed = Pick<Prisma.ActivityFindManyArgs, 'where' | 'orderBy' | 'take'>;

async function readReviewed(db: Transaction, reviewed: Reviewed): Promise<ReviewedActivity[]> {
  const rows = await db.activity.findMany({ ...reviewed, select: REVIEWED });
  const activities = await readActivities(
    db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, registration, assignedTo, decisions: [decision] }) => {
    const activity = activities.get(id);
    if (!activity) return [];
    const { accountId, number } = registration;
    const owner = { accountId, number, name: nameFromRow(registration) };
    return [{ ...activity, ...owner, assignedTo, decision: decision ? decisionFromRow(decision) : null }];
  });
}
