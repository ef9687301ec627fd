import 'server-only';
import type { DoorMeeting } from '@/lib/attendance/door-window';
import type { RunEnding, RunState } from '@/lib/attendance/run-states';
import { type Hundredths, NOTHING } from '@/lib/content/amounts';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { jsonList, listPart, momentOf, readPart } from '@/lib/server/platform/db/parts';
import { isActedForBy } from '@/lib/server/providers/data/contacts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';

export type RunMeeting = DoorMeeting;
export type RunTrainer = { name: string; numberNormalised: string };

export type Run = {
  id: string;
  courseId: string;
  provider: { id: string; name: string };
  title: string;
  state: RunState;
  firstDay: CalendarDate;
  lastDay: CalendarDate;
  isStanding: boolean;
  place: string;
  joining: string;
  closedAt: Date | null;
  ending: RunEnding | null;
  version: number;
  meetings: RunMeeting[];
  trainers: RunTrainer[];
  /** What its accreditation fixed. */
  typeCode: string;
  units: Hundredths;
  isPerMeeting: boolean;
};

type StoredRun = Omit<Run, 'closedAt' | 'typeCode' | 'units' | 'isPerMeeting'> & {
  closedAt: string | null;
  typeCode: string | null;
  units: Hundredths | null;
  isPerMeeting: boolean | null;
};

/** Of runs `u`, of a provider `p`. */
function readRuns(where: Prisma.Sql, tx?: Transaction): Promise<Run[]> {
  const meetings = jsonList(
    Prisma.sql`SELECT m.position, m.day, m.begins, m.ends FROM run_meeting m WHERE m.run_id = u.id ORDER BY m.position`,
  );
  const trainers = jsonList(
    Prisma.sql`SELECT t.name, t.number_normalised AS "numberNormalised" FROM run_trainer t
      WHERE t.run_id = u.id ORDER BY t.position`,
  );
  return readPart(
    listPart<StoredRun, Run>(
      Prisma.sql`SELECT u.id, u.course_id AS "courseId", u.state, u.first_day AS "firstDay", u.last_day AS "lastDay",
          u.is_standing AS "isStanding", u.place, u.joining, u.closed_at AS "closedAt", u.ending, u.version,
          ${meetings} AS meetings, ${trainers} AS trainers, json_build_object('id', p.id, 'name', p.name) AS provider,
          v.title, q.type_code AS "typeCode", (q.units * 100)::int AS units, q.is_per_meeting AS "isPerMeeting"
        FROM course_run u JOIN course c ON c.id = u.course_id JOIN provider p ON p.id = c.provider_id
          JOIN accreditation_request q ON q.id = u.accreditation_id
          JOIN course_version v ON v.id = q.course_version_id
        WHERE ${where}`,
      ({ closedAt, typeCode, units, isPerMeeting, ...run }) => ({
        ...run,
        closedAt: momentOf(closedAt),
        typeCode: typeCode ?? '',
        units: units ?? NOTHING,
        isPerMeeting: isPerMeeting ?? false,
      }),
    ),
    tx,
  );
}

export async function findRun(id: string, tx?: Transaction): Promise<Run | null> {
  return isUuid(id) ? ((await readRuns(Prisma.sql`u.id = ${id}::uuid`, tx))[0] ?? null) : null;
}

/** In no order; for whoever found them under conditions of their own. */
export async function listRuns(ids: readonly string[]): Promise<Run[]> {
  return readRuns(Prisma.sql`u.id = ANY (${[...ids]}::uuid[])`);
}

/** Of a provider that they act for. */
const ownRun = (accountId: string, id: string) => Prisma.sql`u.id = ${id}::uuid AND ${isActedForBy(accountId)}`;

export async function findOwnRun(accountId: string, id: string, tx?: Transaction): Promise<Run | null> {
  return isUuid(id) ? ((await readRuns(ownRun(accountId, id), tx))[0] ?? null) : null;
}

/**
 * Held until the transaction ends. Whoever writes portfolios too holds those after it; NO KEY, so that whoever holds a
 * portfolio may write an activity of the run.
 */
export async function lockRun(tx: Transaction, id: string): Promise<Run | null> {
  if (!isUuid(id)) return null;
  await tx.$queryRaw`SELECT 1 FROM course_run WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return findRun(id, tx);
}

export async function lockOwnRun(tx: Transaction, accountId: string, id: string): Promise<Run | null> {
  if (!isUuid(id)) return null;
  return (await findOwnRun(accountId, id, tx)) && lockRun(tx, id);
}

export type RunContents = Pick<
  Run,
  'firstDay' | 'lastDay' | 'isStanding' | 'place' | 'joining' | 'meetings' | 'trainers'
>;
type NewRun = RunContents & { courseId: string; accreditationId: string; doorSecret: string; createdAt: Date };

export async function createRun(tx: Transaction, { meetings, trainers, ...run }: NewRun): Promise<string> {
  const data = { ...run, firstDay: toColumn(run.firstDay), lastDay: toColumn(run.lastDay) };
  const { id } = await tx.courseRun.create({ data, select: { id: true } });
  await writeParts(tx, id, { meetings, trainers });
  return id;
}

type Guard = { id: string; version: number; accreditationId: string };

/** Guarded by its version; false when another window was first. */
export async function updateRun(
  tx: Transaction,
  { id, version, accreditationId }: Guard,
  { meetings, trainers, ...run }: RunContents,
): Promise<boolean> {
  const days = { firstDay: toColumn(run.firstDay), lastDay: toColumn(run.lastDay) };
  const { count } = await tx.courseRun.updateMany({
    where: { id, version, state: 'planned' },
    data: { ...run, ...days, accreditationId, version: { increment: 1 } },
  });
  if (count !== 1) return false;
  await tx.runMeeting.deleteMany({ where: { runId: id } });
  await tx.runTrainer.deleteMany({ where: { runId: id } });
  await writeParts(tx, id, { meetings, trainers });
  return true;
}

async function writeParts(tx: Transaction, runId: string, { meetings, trainers }: Pick<Run, 'meetings' | 'trainers'>) {
  await tx.runMeeting.createMany({ data: meetings.map((one) => ({ ...one, runId, day: toColumn(one.day) })) });
  await tx.runTrainer.createMany({ data: trainers.map((one, index) => ({ ...one, runId, position: index + 1 })) });
}

type Move = {
  id: string;
  version: number;
  from: RunState;
  to: RunState;
  closed?: { at: Date; byId: string | null };
  ending?: RunEnding;
};

/** Guarded by state and version; false for the one who lost the race. */
export async function moveRun(tx: Transaction, { id, version, from, to, closed, ending }: Move): Promise<boolean> {
  const { count } = await tx.courseRun.updateMany({
    where: { id, version, state: from },
    data: {
      state: to,
      version: { increment: 1 },
      ...(closed && { closedAt: closed.at, closedById: closed.byId }),
      ...(ending && { ending }),
    },
  });
  return count === 1;
}

export async function findDoorSecret(id: string): Promise<string | null> {
  const row = await (await reader()).courseRun.findUnique({ where: { id }, select: { doorSecret: true } });
  return row?.doorSecret ?? null;
}
