// npm run daily: the daily job by hand, for today or any other day.

import { DailyJobFailed, type DailyProgress, runDailyJob, type StepReport } from '@/lib/server/daily/run-daily-job';
import { moment } from '@/lib/server/platform/clock';
import { type CalendarDate, parseCalendarDate } from '@/lib/shared/calendar-date';
import { bringUpToDate, runCommand } from './command.mts';
import { WrongUse } from './command-line.mts';

const USAGE = 'npm run daily -- [YYYY-MM-DD]';

await runCommand(USAGE, async () => {
  const day = readDay();
  await bringUpToDate();
  const { now, today } = moment();
  const progress = progressOnTerminal();
  try {
    const reports = await runDailyJob({ now, today: day ?? today }, progress.show).finally(progress.end);
    print(reports);
  } catch (error) {
    if (error instanceof DailyJobFailed) print(error.reports);
    throw error;
  }
});

function readDay(): CalendarDate | null {
  const [given, ...others] = process.argv.slice(2);
  if (others.length > 0) throw new WrongUse('One day at a time.');
  if (given === undefined) return null;
  const day = parseCalendarDate(given);
  if (!day) throw new WrongUse(`${given} is not a day such as 2027-01-31.`);
  return day;
}

function print(reports: StepReport[]) {
  for (const { step, counts, failures } of reports) {
    const did = Object.entries(counts).map(([effect, count]) => `${count} ${effect.replaceAll('_', ' ')}`);
    const failed = failures > 0 ? [`${failures} failed`] : [];
    console.log(`${step}: ${[...did, ...failed].join(', ') || 'nothing to do'}`);
  }
}

function progressOnTerminal() {
  if (!process.stderr.isTTY) return { show: () => {}, end: () => {} };
  const write = (text: string) => process.stderr.write(`\r${text.padEnd(60)}`);
  return {
    show: ({ step, looked }: DailyProgress) => write(`${step}: ${looked} looked at`),
    end: () => process.stderr.write(`\r${' '.repeat(60)}\r`),
  };
}
