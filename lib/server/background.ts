import 'server-only';
import { cookieNames } from '@/lib/access/cookie-names';
import { refusalPage } from '@/lib/text/nl/refusals';
import { moment } from './clock';
import { getSettings } from './data/settings';
import { closeDatabase, database } from './db';
import { EnvironmentRefused, isDemo, isSecure } from './env';
import { FolderInUse } from './folder-lock';
import { scheduleDailyJob } from './jobs/daily/schedule-daily-job';
import { workMailQueue } from './jobs/work-mail-queue';
import { log, logPrinted } from './log';
import { migrate } from './migrations';
import { closeJobs } from './outbox';
import { countPage } from './page-limit';
import { clearOldAttempts } from './rate-limits';
import { renewSearchKeys } from './renew-search-keys';
import { untilNoted } from './security-events';
import { seed } from './seed/seed';
import { settleSecondFactorSecrets } from './settle-second-factor-secrets';
import { refuseIncompleteInstallation, refuseWrongEnvironment } from './start-problems';

const HOUR_MS = 3_600_000;

/** Everything that runs beside the requests: the database brought up to date, the content, the outbox. */
export async function startBackground() {
  await refuseWrongEnvironment();
  lend();
  const { pool } = await database();
  await migrate(pool);
  await seed({ withPersonas: isDemo(), withSamples: isDemo(), ...moment() });
  await refuseIncompleteInstallation();
  await settleSecondFactorSecrets();
  await renewSearchKeys();
  await getSettings(moment().today);
  await workMailQueue();
  const cleaning = setInterval(() => void cleanUp(), HOUR_MS);
  cleaning.unref();
  const stopDailyJob = scheduleDailyJob();
  onStop(async () => {
    clearInterval(cleaning);
    await stopDailyJob();
    await stopBackground();
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

async function stopBackground() {
  await untilNoted();
  await closeJobs();
  await closeDatabase();
}

async function cleanUp() {
  try {
    await clearOldAttempts(moment().now);
  } catch (error) {
    log.error({ error }, 'clean-up failed; it is tried again in an hour');
  }
}

/** scripts/serve.mjs, outside the bundle, calls this before the process ends. */
function onStop(stop: () => Promise<void>) {
  (globalThis as { lklrStop?: () => Promise<void> }).lklrStop = stop;
}

/** What the server round Next needs of ours: words for what it refuses, the limit of pages, the cookies that may pass, the log. */
function lend() {
  Object.assign(globalThis, {
    lklrRefusalPage: refusalPage,
    lklrCountPage: countPage,
    lklrCookieNames: Object.values(cookieNames(isSecure())),
    lklrPrinted: logPrinted,
  });
}
