import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase, type Database, openDatabase, useDatabase } from '@/lib/server/platform/db/database';
import { dropDatabase, newDatabase } from './server-databases';

/**
 * An installation that the project's commands run on, each as a process of its own: on a new database of the tests'
 * Postgres server if there is one, and otherwise in its folder. Ends after the file's last test.
 */
export function installation() {
  const folder = mkdtempSync(join(tmpdir(), 'lklr-commands-'));
  let url = '';
  beforeAll(async () => {
    if (process.env.TEST_DATABASE_URL) url = await newDatabase();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    if (url) await dropDatabase(url);
  });
  return {
    folder,
    run: (name: string, args: string[], variables: Record<string, string> = {}) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', name, ...args], {
        env: {
          ...process.env,
          APP_MODE: 'demo',
          DEMO_PEOPLE: 'few',
          DATA_DIR: folder,
          ...(url && { DATABASE_URL: url }),
          ...variables,
        },
        encoding: 'utf8',
      });
      return { status, said: stdout.trim(), failed: stderr.trim() };
    },
    /** Looks at the database that the commands left; no command runs meanwhile. */
    look: async <T>(at: (prisma: Database['prisma']) => Promise<T>): Promise<T> => {
      const opened = await openDatabase(url || null, folder);
      useDatabase(opened);
      try {
        return await at(opened.prisma);
      } finally {
        await closeDatabase();
      }
    },
  };
}
