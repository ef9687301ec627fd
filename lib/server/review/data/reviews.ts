import 'server-only';
import type { PersonName } from '@/lib/names/person-name';
import type { ActivityState } from '@/lib/portfolio/activity-class';
import { APPROVED_WITH_SAMPLE, type DecisionReason, type NewDecision, readDecisionReason } from '@/lib/review/decision';
import type { SampledActivity } from '@/lib/review/sample-outcome';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { NAME_OF_ROW } from '@/lib/server/names/data/name-columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { jsonRow, listPart, momentOf, readPart } from '@/lib/server/platform/db/parts';
import { moveActivity, supersedeEarlier } from '@/lib/server/portfolio/data/activities';
import {
  type Activity,
  FROM_ACTIVITY,
  type StoredWhole,
  WHOLE,
  wholeActivity,
} from '@/lib/server/portfolio/data/activity-rows';
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

type StoredDecision = Omit<ActivityDecision, 'reason' | 'withSample' | 'decidedAt'> & {
  reason: string;
  decidedAt: string;
};

/** Of a decision `k`. */
const DECISION = Prisma.sql`k.id, k.activity_id AS "activityId", k.outcome, k.reason, k.is_mendable AS "isMendable",
  k.explanation, k.accreditation_reason AS "accreditationReason",
  k.accreditation_reference AS "accreditationReference", k.decided_at AS "decidedAt",
  (SELECT b.name FROM account b WHERE b.id = k.decided_by_id) AS "decidedBy"`;

export async function findVisibleActivity(id: string, by: QueueReader): Promise<ReviewedActivity | null> {
  if (!isUuid(id)) return null;
  return (await readReviewed(Prisma.sql`a.id = ${id}::uuid AND ${visibleTo(by)}`))[0] ?? null;
}

/** Whatever they may see: the rule decides what they hear of it. */
export async function findReviewedActivity(tx: Transaction, id: string): Promise<ReviewedActivity | null> {
  return (await listReviewedActivities(tx, [id]))[0] ?? null;
}

export async function listReviewedActivities(tx: Transaction, ids: readonly string[]): Promise<ReviewedActivity[]> {
  const known = ids.filter(isUuid);
  return readReviewed(Prisma.sql`a.id = ANY (${known}::uuid[]) AND a.submitted_at IS NOT NULL ORDER BY a.id`, tx);
}

const COURSE_SHOWN = 50;

export async function listEqualActivities(
  { id, courseKey }: Pick<Activity, 'id' | 'courseKey'>,
  by: QueueReader,
): Promise<ReviewedActivity[]> {
  if (courseKey === '') return [];
  return readReviewed(
    Prisma.sql`a.course_key = ${courseKey} AND a.id <> ${id}::uuid AND a.review_from IS NOT NULL
      AND a.superseded_at IS NULL AND a.state IN ('submitted', 'in_review') AND ${visibleTo(by)}
      ORDER BY a.review_from, a.id LIMIT ${COURSE_SHOWN}::int`,
  );
}

/** Oldest first; scoped by the caller's own load of the activities. */
export async function listActivityDecisions(activityIds: readonly string[]): Promise<ActivityDecision[]> {
  return readDecisions(Prisma.sql`unnest(${[...activityIds]}::uuid[]) AS v (id)`);
}

/** On an activity and what it replaces, oldest first; scoped by the caller's own load of it. */
export async function listDecisionsOfVersions(activityId: string): Promise<ActivityDecision[]> {
  return readDecisions(Prisma.sql`(
    WITH RECURSIVE earlier AS (
      SELECT id, replaces_id FROM activity WHERE id = ${activityId}::uuid
      UNION ALL
      SELECT a.id, a.replaces_id FROM activity a JOIN earlier e ON a.id = e.replaces_id
    )
    SELECT id FROM earlier) v`);
}

/** On activities `v`. */
function readDecisions(versions: Prisma.Sql): Promise<ActivityDecision[]> {
  return readPart(
    listPart(
      Prisma.sql`SELECT ${DECISION} FROM ${versions} JOIN activity_decision k ON k.activity_id = v.id
        ORDER BY k.decided_at, k.id`,
      decisionFromRow,
    ),
  );
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
  // By the index of its type: from the decisions, those of all other types would be walked.
  return readPart(
    listPart<StoredEarlier, EarlierDecision>(
      Prisma.sql`SELECT k.id, k.outcome, k.reason, k.decided_at AS "decidedAt", (found.units * 100)::int AS units,
          found.last_day AS "lastDay"
        FROM (SELECT a.id, a.units, a.last_day FROM activity a
          WHERE a.type_code = ${typeCode} AND a.registration_id <> ${registrationId}::uuid
            AND a.superseded_at IS NULL AND a.review_from IS NOT NULL AND a.state IN ('approved', 'rejected')
            AND EXISTS (SELECT 1 FROM activity_decision d WHERE d.activity_id = a.id AND d.decided_by_id IS NOT NULL)
          ORDER BY a.review_from DESC, a.id DESC LIMIT ${EARLIER_SHOWN}::int) found
        JOIN activity_decision k ON k.activity_id = found.id AND k.decided_by_id IS NOT NULL
        ORDER BY k.decided_at DESC, k.id LIMIT ${EARLIER_SHOWN}::int`,
      ({ reason, decidedAt, ...row }) => ({
        ...row,
        reason: readDecisionReason(reason),
        decidedAt: momentOf(decidedAt),
      }),
    ),
  );
}

type StoredEarlier = Omit<EarlierDecision, 'reason' | 'decidedAt'> & { reason: string; decidedAt: string };

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

function decisionFromRow({ reason, decidedAt, ...row }: StoredDecision): ActivityDecision {
  const withSample = reason === APPROVED_WITH_SAMPLE;
  return { ...row, reason: readDecisionReason(reason), withSample, decidedAt: momentOf(decidedAt) };
}

type StoredReviewed = StoredWhole &
  Pick<ReviewedActivity, 'accountId' | 'number' | 'name' | 'assignedTo'> & { decision: StoredDecision | null };

async function readReviewed(condition: Prisma.Sql, tx?: Transaction): Promise<ReviewedActivity[]> {
  return readPart(
    listPart<StoredReviewed, ReviewedActivity>(
      Prisma.sql`SELECT ${WHOLE}, d.account_id AS "accountId", d.number,
          ${jsonRow(Prisma.sql`SELECT ${NAME_OF_ROW}`)} AS name,
          (SELECT json_build_object('id', w.id, 'name', w.name) FROM account w WHERE w.id = a.assigned_to_id) AS "assignedTo",
          ${jsonRow(Prisma.sql`SELECT ${DECISION} FROM activity_decision k WHERE k.activity_id = a.id
            ORDER BY k.decided_at DESC LIMIT 1`)} AS decision
        ${FROM_ACTIVITY} JOIN registration d ON d.id = a.registration_id WHERE ${condition}`,
      ({ decision, ...stored }) => ({
        ...wholeActivity(stored),
        decision: decision && decisionFromRow(decision),
      }),
    ),
    tx,
  );
}
