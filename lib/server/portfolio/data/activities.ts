import 'server-only';
import { cache } from 'react';
import type { ActivitySource, ActivityState } from '@/lib/portfolio/activity-class';
import type { ActivityContents } from '@/lib/portfolio/activity-forms';
import { courseKeyOf } from '@/lib/portfolio/duplicates';
import { type ActivityVersion, countingVersions } from '@/lib/portfolio/versions';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { type Ask, askPart, listPart, readPart, valuePart } from '@/lib/server/platform/db/parts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { grouped } from '@/lib/shared/grouped';
import { isUuid } from '@/lib/shared/ids';
import {
  type Activity,
  contentsToRow,
  FROM_ACTIVITY,
  type ListedActivity,
  listedPart,
  readListed,
  readWhole,
  VERSION,
} from './activity-rows';
import { NOT_FROZEN } from './portfolios';

export type { Activity, ListedActivity } from './activity-rows';

export async function findOwnActivity(accountId: string, id: string, tx?: Transaction): Promise<Activity | null> {
  return tx ? readOwnActivity(accountId, id, tx) : askedByPage(accountId, id);
}

async function readOwnActivity(accountId: string, id: string, tx?: Transaction): Promise<Activity | null> {
  if (!isUuid(id)) return null;
  const own = Prisma.sql`JOIN registration r ON r.id = a.registration_id AND r.account_id = ${accountId}::uuid`;
  const [activity] = await readWhole(Prisma.sql`${own} WHERE a.id = ${id}::uuid`, tx);
  return activity ?? null;
}

/** The title of a page asks for it too. */
const askedByPage = cache((accountId: string, id: string) => readOwnActivity(accountId, id));

/** Oldest first. The caller's own load of one of them decides who may see them. */
export async function listVersions(id: string, tx?: Transaction): Promise<ActivityVersion[]> {
  if (!isUuid(id)) return [];
  return readPart(
    listPart<ActivityVersion>(
      Prisma.sql`WITH RECURSIVE earlier AS (
          SELECT id, replaces_id, 0 AS place FROM activity WHERE id = ${id}::uuid
          UNION ALL
          SELECT a.id, a.replaces_id, e.place - 1 FROM activity a JOIN earlier e ON a.id = e.replaces_id
        ), later AS (
          SELECT id, 0 AS place FROM activity WHERE id = ${id}::uuid
          UNION ALL
          SELECT a.id, l.place + 1 FROM activity a JOIN later l ON a.replaces_id = l.id
        ), places AS (SELECT id, place FROM earlier UNION SELECT id, place FROM later)
        SELECT ${VERSION} ${FROM_ACTIVITY} JOIN places ON places.id = a.id ORDER BY place`,
    ),
    tx,
  );
}

export type ActivityFilter = {
  /** Both days included; what has no last day yet is in no range. */
  days?: { from: CalendarDate; to: CalendarDate };
  states?: readonly ActivityState[];
  source?: ActivitySource;
  /** Each somewhere in its title or in who organised it, capitals or not. */
  words?: readonly string[];
  types?: readonly { codes: readonly string[]; from: CalendarDate; to: CalendarDate | null }[];
};

/** Newest last day first, those without one before them; superseded versions left out. */
export async function listOwnActivities(
  accountId: string,
  filter: ActivityFilter,
  { skip, take }: { skip: number; take: number },
): Promise<{ rows: ListedActivity[]; total: number }> {
  const own = Prisma.sql`
    JOIN registration r ON r.id = a.registration_id AND r.account_id = ${accountId}::uuid
    WHERE a.superseded_at IS NULL ${narrowed(filter)}`;
  const order = Prisma.sql`ORDER BY a.last_day DESC NULLS FIRST, a.created_at DESC, a.id`;
  const [total, rows] = await Promise.all([
    readPart(valuePart<number>(Prisma.sql`(SELECT count(*) FROM activity a ${own})`)),
    readListed(Prisma.sql`${own} ${order} LIMIT ${take}::int OFFSET ${skip}::int`),
  ]);
  return { rows, total };
}

function narrowed({ days, states, source, types, words = [] }: ActivityFilter): Prisma.Sql {
  const ofTypes = types?.map(
    ({ codes, from, to }) => Prisma.sql`a.type_code = ANY (${[...codes]}::text[]) AND ${lastDayIn(from, to)}`,
  );
  return Prisma.sql`${days ? Prisma.sql`AND ${lastDayIn(days.from, days.to)}` : Prisma.empty}
    ${states ? Prisma.sql`AND a.state::text = ANY (${[...states]}::text[])` : Prisma.empty}
    ${source ? Prisma.sql`AND a.source::text = ${source}` : Prisma.empty}
    ${containing(words)}
    ${ofTypes ? Prisma.sql`AND (${Prisma.join([Prisma.sql`false`, ...ofTypes], ' OR ')})` : Prisma.empty}`;
}

function containing(words: readonly string[]): Prisma.Sql {
  const each = words.map(
    (word) => Prisma.sql`AND concat_ws(' ', a.title, a.organiser) ILIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`,
  );
  return each.length === 0 ? Prisma.empty : Prisma.join(each, ' ');
}

function lastDayIn(from: CalendarDate, to: CalendarDate | null): Prisma.Sql {
  return Prisma.sql`a.last_day BETWEEN ${from}::date AND coalesce(${to}::date, 'infinity')`;
}

const ofRegistrations = (ids: readonly string[]) =>
  Prisma.sql`WHERE a.registration_id = ANY (${[...ids]}::uuid[]) ORDER BY a.id`;

export async function listAllVersionsOf(registrationId: string, tx?: Transaction): Promise<ListedActivity[]> {
  return readListed(ofRegistrations([registrationId]), tx);
}

/** By registration; one without activities is missing. */
export async function listAllVersionsOfAll(registrationIds: readonly string[]): Promise<Map<string, ListedActivity[]>> {
  const db = await reader();
  return readAllVersionsOfAll(registrationIds, (query) => db.$queryRaw(query));
}

export async function listActivitiesOf(registrationId: string, tx?: Transaction): Promise<ListedActivity[]> {
  return countingVersions(await listAllVersionsOf(registrationId, tx));
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
  ask: Ask,
): Promise<Map<string, ListedActivity[]>> {
  const all = await readAllVersionsOfAll(registrationIds, ask);
  return new Map([...all].map(([id, versions]) => [id, countingVersions(versions)]));
}

async function readAllVersionsOfAll(
  registrationIds: readonly string[],
  ask: Ask,
): Promise<Map<string, ListedActivity[]>> {
  const activities = await askPart(listedPart(ofRegistrations(registrationIds)), ask);
  return grouped(activities, ({ registrationId }) => registrationId);
}

export type NewActivity = ActivityContents & {
  /** Given by the page that it is typed on, so that sending twice makes one. */
  id?: string;
  registrationId: string;
  createdAt: Date;
  replacesId?: string;
  runId?: string | null;
  isAccredited?: boolean;
  certificationId?: string | null;
  isDrawn?: boolean;
  source?: ActivitySource;
  meetingId?: string | null;
  /** Handed in as it is made. */
  submission?: { reviewFrom: Date | null };
};

/** Null when its id is taken, another version already replaces the same one, or it is of a meeting and there already. */
export async function createActivity(tx: Transaction, activity: NewActivity): Promise<string | null> {
  const { typeCode, title, firstDay, lastDay, units, organiser, role, learned, submission, ...rest } = activity;
  const contents = { typeCode, title, firstDay, lastDay, units, organiser, role, learned };
  const { createdAt: at } = activity;
  const submitted = submission && { ...submission, state: 'submitted' as const, submittedAt: at };
  const data = { ...rest, ...columnsOf(contents), updatedAt: at, ...submitted };
  const [created] = await tx.activity.createManyAndReturn({ data, skipDuplicates: true, select: { id: true } });
  return created?.id ?? null;
}

export type ActivityKey = { id: string; version: number };

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
