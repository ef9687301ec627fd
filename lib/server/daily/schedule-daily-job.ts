import 'server-only';
import { isTimeForDailyRun } from '@/lib/daily/daily-run';
import { hoursAfter, moment } from '@/lib/server/platform/clock';
import { env } from '@/lib/server/platform/env';
import { log } from '@/lib/server/platform/log';
import { claimDailyRun } from './data/daily-runs';
import { runDailyJob } from './run-daily-job';

const CHECK_EVERY_MS = 5 * 60_000;
/** An unfinished run was left by a process that ended, or it failed: somebody takes it over. */
const TAKEN_OVER_AFTER_HOURS = 1;

class ServerStops extends Error {}

/** Once among all instances. Returns how to stop: a run ends after its page, and another start goes on with it. */
export function scheduleDailyJob(): () => Promise<void> {
  let isStopping = false;
  let underWay: Promise<void> | null = null;
  const stopWhenAsked = () => {
    if (isStopping) throw new ServerStops();
  };
  const check = () => {
    underWay ??= runWhenDue(stopWhenAsked).finally(() => {
      underWay = null;
    });
  };
  const timer = setInterval(check, CHECK_EVERY_MS);
  timer.unref();
  check();
  return async () => {
    isStopping = true;
    clearInterval(timer);
    await underWay;
  };
}

/** Never throws: a failure is logged, and tried again once the run may be taken over. */
async function runWhenDue(stopWhenAsked: () => void) {
  try {
    const { now, today } = moment();
    // Where the calendar is pretended, so is the time of day.
    if (env().registerToday === null && !isTimeForDailyRun(now)) return;
    if (!(await claimDailyRun(today, now, hoursAfter(now, -TAKEN_OVER_AFTER_HOURS)))) return;
    await runDailyJob({ now, today }, stopWhenAsked);
  } catch (error) {
    if (!(error instanceof ServerStops)) log.error({ error }, 'the daily job failed; it is tried again within an hour');
  }
}
