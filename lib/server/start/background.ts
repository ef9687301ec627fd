import 'server-only';
import cluster from 'node:cluster';
import { cookieNames } from '@/lib/access/cookie-names';
import { countPage } from '@/lib/server/access/page-limit';
import { untilNoted } from '@/lib/server/access/security-events';
import { getSettings } from '@/lib/server/content/data/settings';
import { moment } from '@/lib/server/platform/clock';
import { closeDatabase, database } from '@/lib/server/platform/db/database';
import { FolderInUse } from '@/lib/server/platform/db/folder-lock';
import { migrate } from '@/lib/server/platform/db/migrations';
import { EnvironmentRefused, env, isDemo, isSecure } from '@/lib/server/platform/env';
import { log, logPrinted } from '@/lib/server/platform/log';
import { closeJobs, jobs } from '@/lib/server/platform/outbox';
import { renewSearchKeys } from '@/lib/server/register/renew-search-keys';
import { refusalPage } from '@/lib/text/nl/shared/refusals';
import { ownJobs } from './own-jobs';
import { seed } from './seed/seed';
import { settleSecondFactorSecrets } from './settle-second-factor-secrets';
import { refuseIncompleteInstallation, refuseWrongEnvironment } from './start-problems';

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
  // Opened before a transaction puts one in it.
  await jobs();
  let stopJobs = async () => {};
  const lklrOwnJobs = async () => {
    stopJobs = await ownJobs();
  };
  // One of several that serve waits until it is told (scripts/serve/workers.mjs).
  if (!cluster.isWorker) await lklrOwnJobs();
  Object.assign(globalThis, {
    lklrOwnJobs,
    /** Called before the process ends. */
    lklrStop: async () => {
      await stopJobs();
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
