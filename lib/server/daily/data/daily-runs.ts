import 'server-only';
import type { RunHistory } from '@/lib/daily/daily-run';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { momentOf, onePart, readPart, valuePart } from '@/lib/server/platform/db/parts';
import type { CalendarDate } from '@/lib/shared/calendar-date';

/** A run that began before keeps its start. */
export async function noteDailyRun(day: CalendarDate, now: Date) {
  await (await reader()).dailyRun.createMany({ data: { day: toColumn(day), startedAt: now }, skipDuplicates: true });
}

export async function noteDailyRunFinished(day: CalendarDate, now: Date) {
  await (await reader()).dailyRun.updateMany({
    where: { day: toColumn(day), finishedAt: null },
    data: { finishedAt: now },
  });
}

/** True for one of those that ask. One that began before `staleBefore` was left by a process that ended. */
export async function claimDailyRun(day: CalendarDate, now: Date, staleBefore: Date): Promise<boolean> {
  const db = await reader();
  const claimed = await db.$executeRaw`
    INSERT INTO daily_run (day, started_at) VALUES (${toColumn(day)}::date, ${now})
    ON CONFLICT (day) DO UPDATE SET started_at = EXCLUDED.started_at
      WHERE daily_run.finished_at IS NULL AND daily_run.started_at < ${staleBefore}`;
  return claimed === 1;
}

export async function findEarlierRuns(day: CalendarDate): Promise<{ wasLaterDayRun: boolean; isFinished: boolean }> {
  const db = await reader();
  const later = await db.dailyRun.count({ where: { day: { gt: toColumn(day) } } });
  const finished = await db.dailyRun.count({ where: { day: toColumn(day), finishedAt: { not: null } } });
  return { wasLaterDayRun: later > 0, isFinished: finished > 0 };
}

export async function findRunHistory(tx?: Transaction): Promise<RunHistory & { finishedAt: Date | null }> {
  const finished = Prisma.sql`SELECT d.day, d.finished_at AS "finishedAt" FROM daily_run d
    WHERE d.finished_at IS NOT NULL ORDER BY d.day DESC LIMIT 1`;
  const [firstBegun, last] = await Promise.all([
    readPart(valuePart<CalendarDate | null>(Prisma.sql`(SELECT min(d.day) FROM daily_run d)`), tx),
    readPart(onePart<{ day: CalendarDate; finishedAt: string }>(finished), tx),
  ]);
  return { firstBegun, lastFinished: last?.day ?? null, finishedAt: last && momentOf(last.finishedAt) };
}
