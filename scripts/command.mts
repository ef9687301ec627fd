import { moment } from '@/lib/server/platform/clock';
import { closeDatabase, database } from '@/lib/server/platform/db/database';
import { migrate } from '@/lib/server/platform/db/migrations';
import { env, isDemo } from '@/lib/server/platform/env';
import { closeJobs } from '@/lib/server/platform/outbox';
import { seed } from '@/lib/server/start/seed/seed';
import { settleSecondFactorSecrets } from '@/lib/server/start/settle-second-factor-secrets';
import { endingOf } from './command-line.mts';

export async function runCommand(usage: string, work: () => Promise<void>): Promise<never> {
  const status = await endingOf(usage, work);
  await closeJobs().catch(() => {});
  await closeDatabase().catch(() => {});
  process.exit(status);
}

export async function bringUpToDate(): Promise<string[]> {
  const applied = await migrateAndSeed();
  await settleSecondFactorSecrets();
  return applied;
}

/** For the command that changes the key: before it ran, this environment's secret is the wrong one. */
export async function migrateAndSeed(): Promise<string[]> {
  const { pool } = await database();
  const applied = await migrate(pool);
  await seed({ withPersonas: isDemo(), withSamples: isDemo(), people: env().demoPeople, ...moment() });
  return applied;
}
