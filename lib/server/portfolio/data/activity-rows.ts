import 'server-only';
import type { ActivitySource } from '@/lib/portfolio/activity-class';
import type { ActivityContents } from '@/lib/portfolio/activity-forms';
import type { ActivityVersion } from '@/lib/portfolio/versions';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { toColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';

export type ListedActivity = ActivityVersion &
  Omit<ActivityContents, 'role' | 'learned'> & {
    registrationId: string;
    version: number;
    isAccredited: boolean;
    evidenceCount: number;
    /** Null for what wasn't rejected. */
    isMendable: boolean | null;
    certificationId: string | null;
    isDrawn: boolean;
    submittedAt: Date | null;
    reviewFrom: Date | null;
    source: ActivitySource;
  };

export type Activity = ListedActivity &
  ActivityContents & {
    courseKey: string;
    createdAt: Date;
    updatedAt: Date;
    assignedToId: string | null;
    /** The old register's own id of a taken-over one. */
    reference: string;
    /** Whose list wrote it; null for all else. */
    creditedBy: string | null;
  };

/** What a version says of itself, of an activity `a` with the certification `c` that it is asked for. */
export const VERSION = Prisma.sql`a.id, a.state::text AS state, a.replaces_id AS "replacesId",
  a.superseded_at IS NOT NULL AS "isSuperseded", coalesce(c.state = 'granted', false) AS "isFrozen"`;

const LISTED = Prisma.sql`${VERSION}, a.registration_id AS "registrationId", a.version, a.type_code AS "typeCode",
  a.title, a.first_day::text AS "firstDay", a.last_day::text AS "lastDay", (a.units * 100)::int AS units,
  a.organiser, a.is_accredited AS "isAccredited", a.submitted_at AS "submittedAt", a.review_from AS "reviewFrom",
  a.is_mendable AS "isMendable", a.certification_id AS "certificationId", a.is_drawn AS "isDrawn",
  a.source::text AS source,
  (SELECT count(*)::int FROM evidence e WHERE e.activity_id = a.id) AS "evidenceCount"`;

export const FROM_ACTIVITY = Prisma.sql`FROM activity a LEFT JOIN certification c ON c.id = a.certification_id`;

/** Raw SQL: for hundreds of activities the client would make objects of each row and its evidence. */
export function listedSql(narrowed: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT ${LISTED} ${FROM_ACTIVITY} ${narrowed}`;
}

export async function readListed(db: Transaction, narrowed: Prisma.Sql): Promise<ListedActivity[]> {
  return db.$queryRaw(listedSql(narrowed));
}

/** By id. The caller's own load of them decides who may see them. */
export async function readActivities(db: Transaction, ids: readonly string[]): Promise<Map<string, Activity>> {
  const rows = await db.$queryRaw<Activity[]>`
    SELECT ${LISTED}, a.role, a.learned, a.course_key AS "courseKey", a.created_at AS "createdAt",
      a.updated_at AS "updatedAt", a.assigned_to_id AS "assignedToId", a.reference,
      (SELECT p.name FROM course_run r JOIN course k ON k.id = r.course_id JOIN provider p ON p.id = k.provider_id
        WHERE r.id = a.run_id AND a.source = 'attendance') AS "creditedBy"
    ${FROM_ACTIVITY} WHERE a.id = ANY (${[...ids]}::uuid[])`;
  return new Map(rows.map((activity) => [activity.id, activity]));
}

export function contentsToRow({ firstDay, lastDay, units, ...texts }: ActivityContents) {
  return {
    ...texts,
    firstDay: toColumn(firstDay),
    lastDay: toColumn(lastDay),
    units: units === null ? null : units / 100,
  };
}
