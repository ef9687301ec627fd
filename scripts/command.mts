// What every command on the database shares: how it ends, and what it finds.
import { moment } from '@/lib/server/clock';
import { closeDatabase, database } from '@/lib/server/db';
import { isDemo } from '@/lib/server/env';
import { migrate } from '@/lib/server/migrations';
import { closeJobs } from '@/lib/server/outbox';
import { seed } from '@/lib/server/seed/seed';

/** The command was called in a way that it doesn't know: its usage is shown. */
export class WrongUse extends Error {}

/** The command did its work, and the answer is no; the message is all there is to say. */
export class Failed extends Error {}

/** Runs a command and ends the process: 0 done, 1 failed with one clear line, 2 wrong use with the usage. */
export async function runCommand(usage: string, work: () => Promise<void>): Promise<never> {
  const status = await ended(usage, work);
  await closeJobs().catch(() => {});
  await closeDatabase().catch(() => {});
  process.exit(status);
}

async function ended(usage: string, work: () => Promise<void>): Promise<0 | 1 | 2> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (error instanceof WrongUse) {
      console.error([error.message, `usage: ${usage}`].filter(Boolean).join('\n'));
      return 2;
    }
    console.error(error instanceof Error ? error.message || Reflect.get(error, 'code') || error.name : String(error));
    return 1;
  }
}

/** The database as a start of the server leaves it; returns the migrations that were applied. */
export async function bringUpToDate(): Promise<string[]> {
  const { pool } = await database();
  const applied = await migrate(pool);
  await seed({ withPersonas: isDemo(), withSamples: isDemo(), ...moment() });
  return applied;
}
