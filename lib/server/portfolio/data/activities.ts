import 'server-only';
import type { ActivityState } from '@/lib/portfolio/activity-class';
import type { ActivityContents } from '@/lib/portfolio/activity-forms';
import { courseKeyOf } from '@/lib/portfolio/duplicates';
import { type ActivityVersion, countingVersions } from '@/lib/portfolio/versions';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
import {
  type Activity,
  activityFromRow,
  contentsToRow,
  LISTED,
  type ListedActivity,
  listedFromRow,
  WHOLE,
} from './activity-rows';
import { NOT_FROZEN } from './portfolios';

export type { Activity, ListedActivity } from './activity-rows';

export async function findOwnActivity(accountId: string, id: string, tx?: Transaction): Promise<Activity | null> {
  const db = tx ?? (await reader());
  if (!isUuid(id)) return null;
  const row = await db.activity.findFirst({ where: { id, registration: { accountId } }, select: WHOLE });
  return row && activityFromRow(row);
}

/** Oldest first. The caller's own load of one of them decides who may see them. */
export async function listVersions(id: string, tx?: Transaction): Promise<ActivityVersion[]> {
  const db = tx ?? (await reader());
  return db.$queryRaw<ActivityVersion[]>`
    WITH RECURSIVE earlier AS (
      SELECT id, replaces_id, 0 AS place FROM activity WHERE id = ${id}::uuid
      UNION ALL
      SELECT a.id, a.replaces_id, e.place - 1 FROM activity a JOIN earlier e ON a.id = e.replaces_id
    ), later AS (
      SELECT id, 0 AS place FROM activity WHERE id = ${id}::uuid
      UNION ALL
      SELECT a.id, l.place + 1 FROM activity a JOIN later l ON a.replaces_id = l.id
    ), places AS (SELECT id, place FROM earlier UNION SELECT id, place FROM later)
    SELECT a.id, a.state::text AS state, a.replaces_id AS "replacesId", a.superseded_at IS NOT NULL AS "isSuperseded",
      COALESCE(c.state = 'granted', false) AS "isFrozen"
    FROM places JOIN activity a USING (id) LEFT JOIN certification c ON c.id = a.certification_id ORDER BY place`;
}

export type ActivityFilter = {
  /** Both days included; what has no last day yet is in no range. */
  days?: { from: CalendarDate; to: CalendarDate };
  states?: readonly ActivityState[];
  types?: readonly { codes: readonly string[]; from: CalendarDate; to: CalendarDate | null }[];
};

/** Newest last day first, those without one before them; superseded versions left out. */
export async function listOwnActivities(
  accountId: string,
  filter: ActivityFilter,
  { skip, take }: { skip: number; take: number },
): Promise<{ rows: ListedActivity[]; total: number }> {
  const db = await reader();
  const where = { registration: { accountId }, supersededAt: null, AND: narrowed(filter) };
  const total = await db.activity.count({ where });
  const rows = await db.activity.findMany({
    where,
    select: LISTED,
    orderBy: [{ lastDay: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }, { id: 'asc' }],
    skip,
    take,
  });
  return { rows: rows.map(listedFromRow), total };
}

function narrowed({ days, states, types }: ActivityFilter): Prisma.ActivityWhereInput[] {
  const ofTypes = types?.map(({ codes, from, to }) => ({ typeCode: { in: [...codes] }, lastDay: between(from, to) }));
  return [
    ...(days ? [{ lastDay: between(days.from, days.to) }] : []),
    ...(states ? [{ state: { in: [...states] } }] : []),
    ...(ofTypes ? [{ OR: ofTypes }] : []),
  ];
}

function between(from: CalendarDate, to: CalendarDate | null): Prisma.DateTimeNullableFilter {
  return { gte: toColumn(from), ...(to && { lte: toColumn(to) }) };
}

export async function listAllVersionsOf(registrationId: string, tx?: Transaction): Promise<ListedActivity[]> {
  const db = tx ?? (await reader());
  return (await readAllVersionsOfAll([registrationId], (query) => db.$queryRaw(query))).get(registrationId) ?? [];
}

export async function listActivitiesOf(registrationId: string, tx?: Transaction): Promise<ListedActivity[]> {
  return (await listActivitiesOfAll([registrationId], tx)).get(registrationId) ?? [];
}

/** By registration; one without activities is missing. */
export async function listActivitiesOfAll(
  registrationIds: readonly string[],
  tx?: Transaction,
): Promise<Map<string, ListedActivity[]>> {
  const db = tx ?? (await reader());
  return readActivitiesOfAll(registrationIds, (query) => db.$queryRaw(query));
}

/** As listActivitiesOfAll, for whoever has a connection of their own. */
export async function readActivitiesOfAll(
  registrationIds: readonly string[],
  ask: AskVersions,
): Promise<Map<string, ListedActivity[]>> {
  const all = await readAllVersionsOfAll(registrationIds, ask);
  return new Map([...all].map(([id, versions]) => [id, countingVersions(versions)]));
}

type AskVersions = (query: Prisma.Sql) => Promise<ListedActivity[]>;

async function readAllVersionsOfAll(
  registrationIds: readonly string[],
  ask: AskVersions,
): Promise<Map<string, ListedActivity[]>> {
  // SQL: for hundreds of activities the client would make objects of each row and its evidence.
  const rows = await ask(Prisma.sql`
    SELECT a.id, a.registration_id AS "registrationId", a.state::text AS state, a.version,
      a.type_code AS "typeCode", a.title, a.first_day::text AS "firstDay", a.last_day::text AS "lastDay",
      (a.units * 100)::int AS units, a.organiser, a.is_accredited AS "isAccredited",
      a.submitted_at AS "submittedAt", a.review_from AS "reviewFrom", a.replaces_id AS "replacesId",
      a.superseded_at IS NOT NULL AS "isSuperseded", a.is_mendable AS "isMendable",
      a.certification_id AS "certificationId", a.is_drawn AS "isDrawn", a.source::text AS source,
      coalesce(c.state = 'granted', false) AS "isFrozen",
      (SELECT count(*)::int FROM evidence e WHERE e.activity_id = a.id) AS "evidenceCount"
    FROM activity a LEFT JOIN certification c ON c.id = a.certification_id
    WHERE a.registration_id = ANY (${[...registrationIds]}::uuid[]) ORDER BY a.id`);
  const byRegistration = new Map<string, ListedActivity[]>();
  for (const activity of rows) {
    const others = byRegistration.get(activity.registrationId);
    if (others) others.push(activity);
    else byRegistration.set(activity.registrationId, [activity]);
  }
  return byRegistration;
}

export type NewActivity = ActivityContents & {
  /** Given by the page that it is typed on, so that sending twice makes one. */
  id?: string;
  registrationId: string;
  createdAt: Date;
  replacesId?: string;
  isAccredited?: boolean;
  certificationId?: string | null;
  isDrawn?: boolean;
};

/** Null when its id is taken, or another version already replaces the same one. */
export async function createActivity(tx: Transaction, activity: NewActivity): Promise<string | null> {
  const { typeCode, title, firstDay, lastDay, units, organiser, role, learned, ...rest } = activity;
  const contents = { typeCode, title, firstDay, lastDay, units, organiser, role, learned };
  const data = { ...rest, ...columnsOf(contents), updatedAt: activity.createdAt };
  const [created] = await tx.activity.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
  return created?.id ?? null;
}

export type ActivityKey = { id: string; version: number };

/** States in which its owner may change what stands in it: see isEditable of lib/portfolio/activity-states.ts. */
const EDITABLE: ActivityState[] = ['draft', 'submitted', 'information_requested'];

/** Guarded by its version; false when another window was first or it is locked. */
export async function saveActivity(
  tx: Transaction,
  { id, version, accountId, now }: ActivityKey & { accountId: string; now: Date },
  contents: ActivityContents,
  reviewFrom?: Date | null,
): Promise<boolean> {
  const { count } = await tx.activity.updateMany({
    where: { id, version, supersededAt: null, state: { in: EDITABLE }, registration: { accountId }, ...NOT_FROZEN },
    data: { ...columnsOf(contents), reviewFrom, updatedAt: now, version: { increment: 1 } },
  });
  return count === 1;
}

function columnsOf(contents: ActivityContents) {
  return { ...contentsToRow(contents), courseKey: courseKeyOf(contents) };
}

export type ActivityMove = ActivityKey & {
  from: ActivityState;
  to: ActivityState;
  at: Date;
  submission?: { reviewFrom: Date | null };
  isMendable?: boolean;
};

/** Guarded by state and version; false for the one who lost the race. */
export async function moveActivity(tx: Transaction, move: ActivityMove): Promise<boolean> {
  const { id, version, from, to, at, submission, isMendable = null } = move;
  const { count } = await tx.activity.updateMany({
    where: { id, version, state: from, supersededAt: null, ...NOT_FROZEN },
    data: {
      state: to,
      isMendable,
      updatedAt: at,
      version: { increment: 1 },
      ...(submission && { submittedAt: at, reviewFrom: submission.reviewFrom }),
    },
  });
  return count === 1;
}

export async function deleteDraft(tx: Transaction, { id, version }: ActivityKey): Promise<boolean> {
  const { count } = await tx.activity.deleteMany({ where: { id, version, state: 'draft', ...NOT_FROZEN } });
  return count === 1;
}

export async function supersede(tx: Transaction, ids: readonly string[], at: Date) {
  await tx.activity.updateMany({
    where: { id: { in: [...ids] }, supersededAt: null, ...NOT_FROZEN },
    data: { supersededAt: at, version: { increment: 1 } },
  });
}

export async function supersedeEarlier(tx: Transaction, id: string, at: Date) {
  const ids = (await listVersions(id, tx)).map((version) => version.id);
  await supersede(tx, ids.slice(0, ids.indexOf(id)), at);
}

export async function reviveVersion(tx: Transaction, id: string) {
  await tx.activity.updateMany({
    where: { id, ...NOT_FROZEN },
    data: { supersededAt: null, version: { increment: 1 } },
  });
}

/** Rows of its own for the same stored files. */
export async function copyEvidence(tx: Transaction, fromId: string, toId: string) {
  const rows = await tx.evidence.findMany({ where: { activityId: fromId }, omit: { id: true, activityId: true } });
  await tx.evidence.createMany({ data: rows.map((row) => ({ ...row, activityId: toId })) });
}
