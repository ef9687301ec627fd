import 'server-only';
import { scheduleDailyJob } from '@/lib/server/daily/schedule-daily-job';
import { workMailQueue } from '@/lib/server/mail/work-mail-queue';
import { workMailingSteps } from '@/lib/server/mailings/work-mailing-steps';
import { workPreviewQueue } from '@/lib/server/normsets/work-preview-queue';
import { clearOldAttempts } from '@/lib/server/platform/attempts/rate-limits';
import { moment } from '@/lib/server/platform/clock';
import { log } from '@/lib/server/platform/log';

const HOUR_MS = 3_600_000;

/** What one process does for all that serve: mails and other jobs, and the daily run. Answers how to stop. */
export async function ownJobs(): Promise<() => Promise<void>> {
  await workMailQueue();
  await workPreviewQueue();
  await workMailingSteps();
  const cleaning = setInterval(() => void cleanUp(), HOUR_MS);
  cleaning.unref();
  const stopDailyJob = scheduleDailyJob();
  return async () => {
    clearInterval(cleaning);
    await stopDailyJob();
  };
}

async function cleanUp() {
  try {
    await clearOldAttempts(moment().now);
  } catch (error) {
    log.error({ error }, 'clean-up failed; it is tried again in an hour');
  }
}
