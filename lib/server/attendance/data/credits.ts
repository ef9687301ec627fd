import 'server-only';
import type { CreditedRun, OwnActivity } from '@/lib/attendance/credit';
import type { ActivityContents } from '@/lib/portfolio/activity-forms';
import { courseKeyOf } from '@/lib/portfolio/duplicates';
import type { Transaction } from '@/lib/server/platform/db/database';
import { listVersions } from '@/lib/server/portfolio/data/activities';
import { readActivities } from '@/lib/server/portfolio/data/activity-rows';

export type OwnVersion = OwnActivity &
  Pick<ActivityContents, 'organiser' | 'role' | 'learned'> & {
    registrationId: string;
    version: number;
    certificationId: string | null;
    isDrawn: boolean;
  };

/**
 * By registration: what may be of this run, with all its versions. Their portfolios are held. Raw SQL: of hundreds of
 * people the client would make objects of everything that they have.
 */
export async function listOwnVersions(
  tx: Transaction,
  run: Pick<CreditedRun, 'id' | 'firstDay' | 'lastDay'>,
  registrationIds: readonly string[],
): Promise<Map<string, OwnVersion[]>> {
  const near = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM activity WHERE registration_id = ANY (${[...registrationIds]}::uuid[])
      AND (run_id = ${run.id}::uuid OR last_day BETWEEN ${run.firstDay}::date AND ${run.lastDay}::date)`;
  if (near.length === 0) return new Map();
  const rows = await tx.$queryRaw<OwnVersion[]>`
    WITH RECURSIVE earlier AS (
      SELECT id, replaces_id FROM activity WHERE id = ANY (${near.map(({ id }) => id)}::uuid[])
      UNION SELECT a.id, a.replaces_id FROM activity a JOIN earlier e ON a.id = e.replaces_id
    ), versions AS (
      SELECT id FROM earlier
      UNION SELECT a.id FROM activity a JOIN versions v ON a.replaces_id = v.id
    )
    SELECT a.id, a.registration_id AS "registrationId", a.state::text AS state, a.version, a.replaces_id AS "replacesId",
      a.superseded_at IS NOT NULL AS "isSuperseded", coalesce(c.state = 'granted', false) AS "isFrozen",
      a.type_code AS "typeCode", a.title, a.organiser, a.role, a.learned, a.last_day::text AS "lastDay",
      a.run_id AS "runId", a.source::text AS source, a.certification_id AS "certificationId", a.is_drawn AS "isDrawn"
    FROM versions JOIN activity a USING (id) LEFT JOIN certification c ON c.id = a.certification_id ORDER BY a.id`;
  const byRegistration = new Map<string, OwnVersion[]>();
  for (const row of rows)
    byRegistration.set(row.registrationId, [...(byRegistration.get(row.registrationId) ?? []), row]);
  return byRegistration;
}

export type CreditedActivity = ActivityContents & {
  id: string;
  registrationId: string;
  runId: string;
  replacesId: string | null;
  /** Whose proof it keeps. */
  joinsIds: readonly string[];
  certificationId: string | null;
  isDrawn: boolean;
};

export async function supersedeAll(tx: Transaction, ids: readonly string[], at: Date) {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    UPDATE activity SET superseded_at = ${at}, version = version + 1
    WHERE id = ANY (${[...ids]}::uuid[]) AND superseded_at IS NULL`;
  await tx.activityQuestion.updateMany({
    where: { activityId: { in: [...ids] }, answeredAt: null, closedAt: null },
    data: { closedAt: at },
  });
}

/**
 * What they replace is superseded before: of a person and a run one counts. As one document: hundreds of rows as values
 * of a statement of the client's take it longer than the database.
 */
export async function createCredits(tx: Transaction, credits: readonly CreditedActivity[], at: Date) {
  const rows = credits.map(({ units, ...credit }) => ({
    ...credit,
    units: units === null ? null : units / 100,
    courseKey: courseKeyOf(credit),
  }));
  await tx.$executeRaw`
    INSERT INTO activity (id, registration_id, run_id, replaces_id, certification_id, is_drawn, type_code, title,
      first_day, last_day, units, organiser, role, learned, course_key, state, is_accredited, source, credited_at,
      created_at, updated_at, submitted_at)
    SELECT c.id, c."registrationId", c."runId", c."replacesId", c."certificationId", c."isDrawn", c."typeCode", c.title,
      c."firstDay", c."lastDay", c.units, c.organiser, c.role, c.learned, c."courseKey", 'approved', true, 'attendance',
      ${at}, ${at}, ${at}, ${at}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS c (id uuid, "registrationId" uuid, "runId" uuid,
      "replacesId" uuid, "certificationId" uuid, "isDrawn" boolean, "typeCode" text, title text, "firstDay" date,
      "lastDay" date, units numeric, organiser text, role text, learned text, "courseKey" text)`;
  const joined = credits.flatMap(({ id, joinsIds }) => joinsIds.map((joinsId) => ({ id, joinsId })));
  if (joined.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO evidence (id, activity_id, name, kind, size, checksum, storage_key, uploaded_at)
    SELECT gen_random_uuid(), joined.id, e.name, e.kind, e.size, e.checksum, e.storage_key, e.uploaded_at
    FROM unnest(${joined.map(({ id }) => id)}::uuid[], ${joined.map(({ joinsId }) => joinsId)}::uuid[])
      AS joined (id, joins_id) JOIN evidence e ON e.activity_id = joined.joins_id`;
}

type CreditedRow = { attendanceId: string; registrationId: string };

/**
 * Its version stays: of a row that was kept the provider's page holds the same. Whoever is on the list by another row,
 * such as by the code at the door, has that one. The run is held.
 */
export async function markCredited(tx: Transaction, rows: readonly CreditedRow[], at: Date) {
  await tx.$executeRaw`
    UPDATE attendance a SET registration_id = credited.registration_id, credited_at = ${at}
    FROM unnest(${rows.map(({ attendanceId }) => attendanceId)}::uuid[],
      ${rows.map(({ registrationId }) => registrationId)}::uuid[]) AS credited (id, registration_id)
    WHERE a.id = credited.id AND a.registration_id IS NULL AND a.removed_at IS NULL
      AND NOT EXISTS (SELECT FROM attendance o WHERE o.run_id = a.run_id
        AND o.registration_id = credited.registration_id AND o.removed_at IS NULL)`;
}

/** Whose row it is. */
export async function findCreditedPerson(
  tx: Transaction,
  attendanceId: string,
): Promise<{ registrationId: string; accountId: string | null } | null> {
  const row = await tx.attendance.findUnique({
    where: { id: attendanceId },
    select: { registration: { select: { id: true, accountId: true } } },
  });
  return row?.registration ? { registrationId: row.registration.id, accountId: row.registration.accountId } : null;
}

/**
 * What counts of this run for somebody whose portfolio is held, with all its versions, oldest first; also what its owner
 * changed since and had approved.
 */
export async function findCredited(tx: Transaction, runId: string, registrationId: string) {
  const found = await tx.activity.findFirst({
    where: { runId, registrationId, state: 'approved', supersededAt: null },
    select: { id: true },
  });
  const activity = found && (await readActivities([found.id], tx)).get(found.id);
  return activity && { ...activity, versions: await listVersions(activity.id, tx) };
}
