import { runDailyJob } from '@/lib/server/daily/run-daily-job';
import { calendarDate } from '@/lib/shared/calendar-date';
import type { Kept } from '@/tests/integration/certification/certification-people';

export const at = (day: string) => ({ now: new Date(`${day}T10:00:00Z`), today: calendarDate(day) });
export const run = (day: string) => runDailyJob(at(day));

export const enough: Kept[] = [{ units: 10, state: 'approved' }];
export const tooFew: Kept[] = [{ units: 4, state: 'approved' }];

/** Runs a day as two processes at once would, and once more after that. */
export async function runTwice(day: string) {
  await Promise.all([run(day), run(day)]);
  await run(day);
}
