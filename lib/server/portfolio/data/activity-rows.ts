import 'server-only';
import type { ActivitySource } from '@/lib/portfolio/activity-class';
import type { ActivityContents } from '@/lib/portfolio/activity-forms';
import type { ActivityVersion } from '@/lib/portfolio/versions';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { toColumn } from '@/lib/server/platform/db/columns';
import type { Transaction } from '@/lib/server/platform/db/database';
import {
  type Columns,
  columnsPart,
  listPart,
  momentOf,
  type Part,
  readPart,
  selected,
} from '@/lib/server/platform/db/parts';

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
const VERSION_COLUMNS: Columns<ActivityVersion> = {
  id: Prisma.sql`a.id`,
  state: Prisma.sql`a.state::text`,
  replacesId: Prisma.sql`a.replaces_id`,
  isSuperseded: Prisma.sql`a.superseded_at IS NOT NULL`,
  isFrozen: Prisma.sql`coalesce(c.state = 'granted', false)`,
};
export const VERSION = selected(VERSION_COLUMNS);

/** Of an activity `a`: its group's meeting `m`, as long as both say the same and enough members were there. */
const PROVING = Prisma.sql`m.id = a.meeting_id AND m.proved_at IS NOT NULL
  AND (m.day, m.type_code, m.units) = (a.last_day, a.type_code, a.units)`;

export const FROM_ACTIVITY = Prisma.sql`FROM activity a LEFT JOIN certification c ON c.id = a.certification_id`;

type Moments = 'submittedAt' | 'reviewFrom' | 'creditedAt';
type StoredActivity = Omit<ListedActivity, Moments> & Record<Moments, string | null>;

const LISTED_COLUMNS: Columns<StoredActivity> = {
  ...VERSION_COLUMNS,
  registrationId: Prisma.sql`a.registration_id`,
  version: Prisma.sql`a.version`,
  typeCode: Prisma.sql`a.type_code`,
  title: Prisma.sql`a.title`,
  firstDay: Prisma.sql`a.first_day::text`,
  lastDay: Prisma.sql`a.last_day::text`,
  units: Prisma.sql`(a.units * 100)::int`,
  organiser: Prisma.sql`a.organiser`,
  isAccredited: Prisma.sql`a.is_accredited`,
  submittedAt: Prisma.sql`a.submitted_at`,
  reviewFrom: Prisma.sql`a.review_from`,
  isMendable: Prisma.sql`a.is_mendable`,
  certificationId: Prisma.sql`a.certification_id`,
  isDrawn: Prisma.sql`a.is_drawn`,
  source: Prisma.sql`a.source::text`,
  creditedAt: Prisma.sql`a.credited_at`,
  runId: Prisma.sql`a.run_id`,
  evidenceCount: Prisma.sql`(SELECT count(*)::int FROM evidence e WHERE e.activity_id = a.id)
    + (SELECT count(*)::int FROM group_meeting m WHERE ${PROVING})`,
};

export function listedPart(narrowed: Prisma.Sql): Part<ListedActivity[]> {
  return columnsPart(LISTED_COLUMNS, Prisma.sql`${FROM_ACTIVITY} ${narrowed}`, listedActivity);
}

function listedActivity({ submittedAt, reviewFrom, creditedAt, ...stored }: StoredActivity): ListedActivity {
  return {
    ...stored,
    submittedAt: momentOf(submittedAt),
    reviewFrom: momentOf(reviewFrom),
    creditedAt: momentOf(creditedAt),
  };
}

export async function readListed(narrowed: Prisma.Sql, tx?: Transaction): Promise<ListedActivity[]> {
  return readPart(listedPart(narrowed), tx);
}

export const WHOLE = Prisma.sql`${selected(LISTED_COLUMNS)}, a.role, a.learned, a.course_key AS "courseKey", a.created_at AS "createdAt",
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
