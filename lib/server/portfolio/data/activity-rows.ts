import 'server-only';
import type { ActivitySource } from '@/lib/portfolio/activity-class';
import type { ActivityContents } from '@/lib/portfolio/activity-forms';
import type { ActivityVersion } from '@/lib/portfolio/versions';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { toColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import { listPart, momentOf, readPart } from '@/lib/server/platform/db/parts';

export type ListedActivity = ActivityVersion &
  Omit<ActivityContents, 'role' | 'learned'> & {
    registrationId: string;
    version: number;
    isAccredited: boolean;
    /** Files, and a group's meeting that proves it. */
    evidenceCount: number;
    /** Null for what wasn't rejected. */
    isMendable: boolean | null;
    certificationId: string | null;
    isDrawn: boolean;
    submittedAt: Date | null;
    reviewFrom: Date | null;
    source: ActivitySource;
    /** Only of what a provider's list brought. */
    creditedAt: Date | null;
    /** The run of an accredited course that it is of, planned or credited. */
    runId: string | null;
  };

export type Activity = ListedActivity &
  ActivityContents & {
    courseKey: string;
    createdAt: Date;
    updatedAt: Date;
    assignedToId: string | null;
    /** The old register's own id of a taken-over one. */
    reference: string;
    /** Null for what isn't of a group's meeting. */
    meetingId: string | null;
    /** By how many members of which group it is proved; null where nobody's word does. */
    confirmation: { group: string; members: number } | null;
  };

/** What a version says of itself, of an activity `a` with the certification `c` that it is asked for. */
export const VERSION = Prisma.sql`a.id, a.state::text AS state, a.replaces_id AS "replacesId",
  a.superseded_at IS NOT NULL AS "isSuperseded", coalesce(c.state = 'granted', false) AS "isFrozen"`;

/** Of an activity `a`: its group's meeting `m`, as long as both say the same and enough members were there. */
const PROVING = Prisma.sql`m.id = a.meeting_id AND m.proved_at IS NOT NULL
  AND (m.day, m.type_code, m.units) = (a.last_day, a.type_code, a.units)`;

const LISTED = Prisma.sql`${VERSION}, a.registration_id AS "registrationId", a.version, a.type_code AS "typeCode",
  a.title, a.first_day::text AS "firstDay", a.last_day::text AS "lastDay", (a.units * 100)::int AS units,
  a.organiser, a.is_accredited AS "isAccredited", a.submitted_at AS "submittedAt", a.review_from AS "reviewFrom",
  a.is_mendable AS "isMendable", a.certification_id AS "certificationId", a.is_drawn AS "isDrawn",
  a.source::text AS source, a.credited_at AS "creditedAt", a.run_id AS "runId",
  (SELECT count(*)::int FROM evidence e WHERE e.activity_id = a.id)
    + (SELECT count(*)::int FROM group_meeting m WHERE ${PROVING}) AS "evidenceCount"`;

export const FROM_ACTIVITY = Prisma.sql`FROM activity a LEFT JOIN certification c ON c.id = a.certification_id`;

type Moments = 'submittedAt' | 'reviewFrom' | 'creditedAt';
type StoredActivity = Omit<ListedActivity, Moments> & Record<Moments, string | null>;
export type ListedRow = { listed: StoredActivity };

const listedSelect = (narrowed: Prisma.Sql) => Prisma.sql`SELECT ${LISTED} ${FROM_ACTIVITY} ${narrowed}`;

/** One value a row: of hundreds of activities, reading two dozen columns each took longer than all else on a page. */
export function listedSql(narrowed: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT to_json(listed) AS listed FROM (${listedSelect(narrowed)}) listed`;
}

export function listedActivity({ submittedAt, reviewFrom, creditedAt, ...stored }: StoredActivity): ListedActivity {
  return {
    ...stored,
    submittedAt: momentOf(submittedAt),
    reviewFrom: momentOf(reviewFrom),
    creditedAt: momentOf(creditedAt),
  };
}

export async function readListed(narrowed: Prisma.Sql, tx?: Transaction): Promise<ListedActivity[]> {
  return readPart(listPart(listedSelect(narrowed), listedActivity), tx);
}

export const WHOLE = Prisma.sql`${LISTED}, a.role, a.learned, a.course_key AS "courseKey", a.created_at AS "createdAt",
  a.updated_at AS "updatedAt", a.assigned_to_id AS "assignedToId", a.reference, a.meeting_id AS "meetingId",
  (SELECT json_build_object('group', g.name, 'members',
      (SELECT count(*) FROM group_attendee t WHERE t.meeting_id = m.id))
    FROM group_meeting m JOIN "group" g ON g.id = m.group_id WHERE ${PROVING}) AS confirmation`;

type WholeMoments = 'createdAt' | 'updatedAt';
export type StoredWhole = StoredActivity &
  Omit<Activity, keyof ListedActivity | WholeMoments> &
  Record<WholeMoments, string>;

export function wholeActivity<Stored extends StoredWhole>({ createdAt, updatedAt, ...stored }: Stored) {
  return { ...stored, ...listedActivity(stored), createdAt: momentOf(createdAt), updatedAt: momentOf(updatedAt) };
}

export async function readWhole(narrowed: Prisma.Sql, tx?: Transaction): Promise<Activity[]> {
  const select = Prisma.sql`SELECT ${WHOLE} ${FROM_ACTIVITY} ${narrowed}`;
  return readPart(listPart<StoredWhole, Activity>(select, wholeActivity), tx);
}

/** By id. The caller's own load of them decides who may see them. */
export async function readActivities(ids: readonly string[], tx?: Transaction): Promise<Map<string, Activity>> {
  const activities = await readWhole(Prisma.sql`WHERE a.id = ANY (${[...ids]}::uuid[])`, tx);
  return new Map(activities.map((activity) => [activity.id, activity]));
}

export function contentsToRow({ firstDay, lastDay, units, ...texts }: ActivityContents) {
  return {
    ...texts,
    firstDay: toColumn(firstDay),
    lastDay: toColumn(lastDay),
    units: units === null ? null : units / 100,
  };
}
