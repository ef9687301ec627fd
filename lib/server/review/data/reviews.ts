import 'server-only';
import type { PersonName } from '@/lib/names/person-name';
import { type DecisionReason, readDecisionReason } from '@/lib/review/decision-reasons';
import type { SampledActivity } from '@/lib/review/sample-outcome';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import { nameFromRow } from '@/lib/server/names/data/name-columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { type Activity, activityFromRow, WHOLE } from '@/lib/server/portfolio/data/activity-rows';
import { lockPortfolio, NOT_FROZEN, visibleTo } from '@/lib/server/portfolio/data/portfolios';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
import type { QueueReader } from '@/lib/shared/work-queue';

/** What was decided on an activity, as who reviews reads it. */
export type ReviewDecision = {
  outcome: 'approved' | 'rejected';
  /** Null: a code that isn't in the catalogue any more. */
  reason: DecisionReason | null;
  explanation: string;
  /** Null: approved with the sample, or by an account that is gone. */
  decidedBy: string | null;
  decidedAt: Date;
};

/** An activity with what its review turns on. */
export type ReviewedActivity = Activity & {
  /** Null: its owner has no login any more. */
  accountId: string | null;
  name: PersonName;
  number: string;
  assignedTo: { id: string; name: string } | null;
  decision: ReviewDecision | null;
};

const DECISION = {
  outcome: true,
  reason: true,
  explanation: true,
  decidedAt: true,
  decidedBy: { select: { name: true } },
} as const satisfies Prisma.ActivityDecisionSelect;

const REVIEWED = {
  ...WHOLE,
  registration: {
    select: {
      accountId: true,
      number: true,
      initials: true,
      birthPrefix: true,
      birthSurname: true,
      partnerPrefix: true,
      partnerSurname: true,
      nameUse: true,
    },
  },
  assignedTo: { select: { id: true, name: true } },
  decisions: { select: DECISION, orderBy: { decidedAt: 'desc' }, take: 1 },
} as const satisfies Prisma.ActivitySelect;

type Row = Prisma.ActivityGetPayload<{ select: typeof REVIEWED }>;
type DecisionRow = Prisma.ActivityDecisionGetPayload<{ select: typeof DECISION }>;

/** One that this reader may see. */
export async function findVisibleActivity(id: string, by: QueueReader): Promise<ReviewedActivity | null> {
  if (!isUuid(id)) return null;
  const row = await (await reader()).activity.findFirst({ where: { id, ...visibleTo(by) }, select: REVIEWED });
  return row && reviewedFromRow(row);
}

/** The same for who decides, whatever they may see: the rule says what they hear of it. */
export async function findReviewedActivity(tx: Transaction, id: string): Promise<ReviewedActivity | null> {
  if (!isUuid(id)) return null;
  const row = await tx.activity.findFirst({ where: { id, submittedAt: { not: null } }, select: REVIEWED });
  return row && reviewedFromRow(row);
}

/** Several of them, by id. */
export async function listReviewedActivities(tx: Transaction, ids: readonly string[]): Promise<ReviewedActivity[]> {
  const where = { id: { in: ids.filter(isUuid) }, submittedAt: { not: null } };
  return (await tx.activity.findMany({ where, select: REVIEWED, orderBy: { id: 'asc' } })).map(reviewedFromRow);
}

const COURSE_SHOWN = 50;

/** Others that look like the same course and wait for a review, as far as this reader sees them, oldest first. */
export async function listEqualActivities(
  { id, courseKey }: Pick<Activity, 'id' | 'courseKey'>,
  by: QueueReader,
): Promise<ReviewedActivity[]> {
  if (courseKey === '') return [];
  const rows = await (await reader()).activity.findMany({
    where: {
      courseKey,
      id: { not: id },
      reviewFrom: { not: null },
      supersededAt: null,
      state: { in: ['submitted', 'in_review'] },
      ...visibleTo(by),
    },
    select: REVIEWED,
    orderBy: [{ reviewFrom: 'asc' }, { id: 'asc' }],
    take: COURSE_SHOWN,
  });
  return rows.map(reviewedFromRow);
}

/** What was decided on one version, newest first. Who may see it is decided by the caller's own load of the activity. */
export async function listReviewDecisionsOf(activityId: string): Promise<ReviewDecision[]> {
  const rows = await (await reader()).activityDecision.findMany({
    where: { activityId },
    select: DECISION,
    orderBy: { decidedAt: 'desc' },
  });
  return rows.map(reviewDecisionFromRow);
}

/** Of which course activities are, in the order asked; '' for what isn't there or is of none. */
export async function findCourseKeys(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.activity.findMany({
    where: { id: { in: ids.filter(isUuid) }, submittedAt: { not: null } },
    select: { id: true, courseKey: true },
  });
  return ids.map((id) => rows.find((row) => row.id === id)?.courseKey ?? '');
}

export type EarlierReviewDecision = {
  id: string;
  outcome: ReviewDecision['outcome'];
  reason: DecisionReason | null;
  decidedAt: Date;
  units: Activity['units'];
  lastDay: CalendarDate | null;
};

const EARLIER_SHOWN = 10;

/**
 * What was decided on other people's activities of the same type, newest first: without whose they were, what they
 * were called, their proof, or words that somebody typed.
 */
export async function listEarlierReviewDecisions({
  typeCode,
  registrationId,
}: Pick<Activity, 'typeCode' | 'registrationId'>): Promise<EarlierReviewDecision[]> {
  const db = await reader();
  // By the index of its type: from the decisions themselves, all of the other types would be walked.
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM activity a WHERE a.type_code = ${typeCode} AND a.registration_id <> ${registrationId}::uuid
      AND a.superseded_at IS NULL AND a.review_from IS NOT NULL AND a.state IN ('approved', 'rejected')
      AND EXISTS (SELECT 1 FROM activity_decision d WHERE d.activity_id = a.id AND d.decided_by_id IS NOT NULL)
    ORDER BY a.review_from DESC, a.id DESC LIMIT ${EARLIER_SHOWN}::int`;
  const rows = await db.activityDecision.findMany({
    where: { decidedById: { not: null }, activityId: { in: found.map(({ id }) => id) } },
    select: { id: true, ...DECISION, activity: { select: WHOLE } },
    orderBy: [{ decidedAt: 'desc' }, { id: 'asc' }],
    take: EARLIER_SHOWN,
  });
  return rows.map(({ id, outcome, reason, decidedAt, activity }) => {
    const { units, lastDay } = activityFromRow(activity);
    return { id, outcome, reason: readDecisionReason(reason), decidedAt, units, lastDay };
  });
}

/** Every activity of a request for certification, as the sample's rule looks at them. */
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

/** Whether a request still waits for a decision. */
export async function isRequestWaiting(tx: Transaction, certificationId: string): Promise<boolean> {
  const found = await tx.certification.findFirst({ where: { id: certificationId, state: 'requested' } });
  return found !== null;
}

/** Puts activities of a request in the queue: each is reviewed by itself from now on. */
export async function beginReview(tx: Transaction, ids: readonly string[], at: Date) {
  await tx.activity.updateMany({
    where: { id: { in: [...ids] }, state: 'submitted', reviewFrom: null, ...NOT_FROZEN },
    data: { reviewFrom: at },
  });
}

/**
 * Holds activities, and the portfolios that they stand in, until the transaction ends: who decides, asks, takes and
 * gives come one after the other, and each reads what the one before did. Portfolios first: an activity is held by nobody
 * who hasn't its portfolio.
 */
export async function lockForReview(tx: Transaction, ids: readonly string[]) {
  const known = ids.filter(isUuid);
  const owners = await tx.activity.findMany({ where: { id: { in: known } }, select: { registrationId: true } });
  await lockPortfolio(tx, ...owners.map(({ registrationId }) => registrationId));
  await tx.$queryRaw`SELECT id FROM activity WHERE id = ANY (${known}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}

/** Gives a waiting activity to somebody, or to nobody; false when it isn't with `from` any more, or has ended. */
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

export type NewReviewDecision = {
  activityId: string;
  outcome: ReviewDecision['outcome'];
  reason: DecisionReason;
  isMendable: boolean;
  explanation: string;
  /** Null: with the sample. */
  decidedById: string | null;
  decidedAt: Date;
};

export async function createReviewDecision(tx: Transaction, review: NewReviewDecision) {
  await tx.activityDecision.create({ data: review });
}

function reviewDecisionFromRow({ decidedBy, reason, ...row }: DecisionRow): ReviewDecision {
  return { ...row, reason: readDecisionReason(reason), decidedBy: decidedBy?.name ?? null };
}

function reviewedFromRow(row: Row): ReviewedActivity {
  const { registration, assignedTo, decisions, ...activity } = row;
  const [decision] = decisions;
  return {
    ...activityFromRow(activity),
    accountId: registration.accountId,
    name: nameFromRow(registration),
    number: registration.number,
    assignedTo,
    decision: decision ? reviewDecisionFromRow(decision) : null,
  };
}
