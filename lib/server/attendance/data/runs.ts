import 'server-only';
import type { DoorMeeting } from '@/lib/attendance/door-window';
import type { RunEnding, RunState } from '@/lib/attendance/run-states';
import { type Hundredths, hundredthsOf, NOTHING } from '@/lib/content/amounts';
import type { Prisma } from '@/lib/server/generated/prisma/client';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { actedForBy } from '@/lib/server/providers/data/contacts';
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

const WHOLE = {
  id: true,
  courseId: true,
  state: true,
  firstDay: true,
  lastDay: true,
  isStanding: true,
  place: true,
  joining: true,
  closedAt: true,
  ending: true,
  version: true,
  meetings: { select: { position: true, day: true, begins: true, ends: true }, orderBy: { position: 'asc' } },
  trainers: { select: { name: true, numberNormalised: true }, orderBy: { position: 'asc' } },
  course: { select: { provider: { select: { id: true, name: true } } } },
  accreditation: {
    select: { typeCode: true, units: true, isPerMeeting: true, courseVersion: { select: { title: true } } },
  },
} as const satisfies Prisma.CourseRunSelect;

function fromRow(row: Prisma.CourseRunGetPayload<{ select: typeof WHOLE }>): Run {
  const { firstDay, lastDay, meetings, course, accreditation, ...rest } = row;
  return {
    ...rest,
    ...course,
    title: accreditation.courseVersion.title,
    firstDay: fromColumn(firstDay),
    lastDay: fromColumn(lastDay),
    meetings: meetings.map(({ day, ...meeting }) => ({ ...meeting, day: fromColumn(day) })),
    typeCode: accreditation.typeCode ?? '',
    units: (accreditation.units && hundredthsOf(accreditation.units.toNumber())) ?? NOTHING,
    isPerMeeting: accreditation.isPerMeeting ?? false,
  };
}

export async function findRun(id: string, tx?: Transaction): Promise<Run | null> {
  if (!isUuid(id)) return null;
  const row = await (tx ?? (await reader())).courseRun.findUnique({ where: { id }, select: WHOLE });
  return row && fromRow(row);
}

/** In no order; for whoever found them under conditions of their own. */
export async function listRuns(ids: readonly string[]): Promise<Run[]> {
  const where = { id: { in: [...ids] } };
  return (await (await reader()).courseRun.findMany({ where, select: WHOLE })).map(fromRow);
}

export async function findOwnRun(accountId: string, id: string): Promise<Run | null> {
  if (!isUuid(id)) return null;
  const row = await (await reader()).courseRun.findFirst({ where: ownRun(accountId, id), select: WHOLE });
  return row && fromRow(row);
}

function ownRun(accountId: string, id: string) {
  return { id, course: { provider: actedForBy(accountId) } };
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
  return (await tx.courseRun.count({ where: ownRun(accountId, id) })) === 0 ? null : lockRun(tx, id);
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
