import 'server-only';
import { cookieNames } from '@/lib/access/cookie-names';
import { countPage } from '@/lib/server/access/page-limit';
import { untilNoted } from '@/lib/server/access/security-events';
import { getSettings } from '@/lib/server/content/data/settings';
import { scheduleDailyJob } from '@/lib/server/daily/schedule-daily-job';
import { workMailQueue } from '@/lib/server/mail/work-mail-queue';
import { workMailingSteps } from '@/lib/server/mailings/work-mailing-steps';
import { workPreviewQueue } from '@/lib/server/normsets/work-preview-queue';
import { clearOldAttempts } from '@/lib/server/platform/attempts/rate-limits';
import { moment } from '@/lib/server/platform/clock';
import { closeDatabase, database } from '@/lib/server/platform/db/database';
import { FolderInUse } from '@/lib/server/platform/db/folder-lock';
import { migrate } from '@/lib/server/platform/db/migrations';
import { EnvironmentRefused, env, isDemo, isSecure } from '@/lib/server/platform/env';
import { log, logPrinted } from '@/lib/server/platform/log';
import { closeJobs } from '@/lib/server/platform/outbox';
import { renewSearchKeys } from '@/lib/server/register/renew-search-keys';
import { refusalPage } from '@/lib/text/nl/shared/refusals';
import { seed } from './seed/seed';
import { settleSecondFactorSecrets } from './settle-second-factor-secrets';
import { refuseIncompleteInstallation, refuseWrongEnvironment } from './start-problems';

const HOUR_MS = 3_600_000;

export async function startBackground() {
  await refuseWrongEnvironment();
  // For scripts/serve.mjs, outside the bundle: words of refusals, the limit of pages, cookies that may pass, the log.
  Object.assign(globalThis, {
    lklrRefusalPage: refusalPage,
    lklrCountPage: countPage,
    lklrCookieNames: Object.values(cookieNames(isSecure())),
    lklrPrinted: logPrinted,
  });
  const { pool } = await database();
  await migrate(pool);
  await seed({ withPersonas: isDemo(), withSamples: isDemo(), people: env().demoPeople, ...moment() });
  await refuseIncompleteInstallation();
  await settleSecondFactorSecrets();
  await renewSearchKeys();
  await getSettings(moment().today);
  await workMailQueue();
  await workPreviewQueue();
  await workMailingSteps();
  const cleaning = setInterval(() => void cleanUp(), HOUR_MS);
  cleaning.unref();
  const stopDailyJob = scheduleDailyJob();
  // It calls this before the process ends.
  Object.assign(globalThis, {
    lklrStop: async () => {
      clearInterval(cleaning);
      await stopDailyJob();
      await untilNoted();
      await closeJobs();
      await closeDatabase();
    },
  });
}

/** Without its database, its settings or its environment a register must not answer: says why, and ends. */
export function refuseToStart(error: unknown): never {
  const isExpected = error instanceof EnvironmentRefused || error instanceof FolderInUse;
  if (!isExpected) log.error({ error }, 'could not start');
  // A connection that is refused comes with a code and without a message.
  const { message, code } = error as { message?: string; code?: string };
  console.error(isExpected ? message : `The register can't start: ${message || code || 'see the log above'}`);
  process.exit(1);
}

async function cleanUp() {
  try {
    await clearOldAttempts(moment().now);
  } catch (error) {
    log.error({ error }, 'clean-up failed; it is tried again in an hour');
  }
}
