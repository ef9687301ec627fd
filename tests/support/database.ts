import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { forgetSettings } from '@/lib/server/content/data/settings';
import {
  closeDatabase,
  type Database,
  databaseOf,
  openDatabase,
  useDatabase as takeDatabase,
} from '@/lib/server/platform/db/database';
import { openEmbedded } from '@/lib/server/platform/db/embedded-database';
import { env } from '@/lib/server/platform/env';
import { closeJobs, jobs } from '@/lib/server/platform/outbox';
import { withOneHandle } from './one-handle';
import { dropDatabase, newDatabase } from './server-databases';

export type TestDatabase = Pick<Database, 'kind' | 'pool' | 'bounded' | 'prisma' | 'close'>;

const TEMPLATE = join(process.cwd(), 'node_modules', '.cache', 'lklr', 'test-template.tar');

/**
 * A fresh database with the content and without people, in the place of the process's own: in memory, or with
 * TEST_DATABASE_URL a new one on that server, which is dropped at the end. Close it in `afterAll`.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  forgetSettings();
  return process.env.TEST_DATABASE_URL ? openOnServer() : openInMemory();
}

async function openInMemory(): Promise<TestDatabase> {
  const { pool, close } = await openEmbedded(undefined, embeddedTemplate());
  const database = inUse(databaseOf('embedded', { pool }, close), async () => {});
  await jobs();
  return database;
}

/** An embedded database's folder as a file: one of its own takes ten times as long to make. */
export function embeddedTemplate(): Blob {
  return new Blob([readFileSync(TEMPLATE)]);
}

async function openOnServer(): Promise<TestDatabase> {
  // Made by server-template.mjs, before the first test.
  const url = await newDatabase(process.env.TEST_DATABASE_TEMPLATE);
  const database = inUse(await openDatabase(url, ''), () => dropDatabase(url));
  await jobs();
  return database;
}

/** One without any table, beside the process's own. */
export async function openUnmigrated(): Promise<Pick<TestDatabase, 'pool' | 'close'>> {
  if (!process.env.TEST_DATABASE_URL) return openEmbedded();
  const url = await newDatabase();
  const { pool, close } = await openDatabase(url, '');
  return {
    pool,
    close: async () => {
      await close();
      await dropDatabase(url);
    },
  };
}

function inUse(database: Database, drop: () => Promise<void>): TestDatabase {
  takeDatabase(withOneHandle(database));
  return {
    ...database,
    close: async () => {
      await closeJobs();
      await closeDatabase();
      await drop();
      await rm(env().dataDir, { recursive: true, force: true });
    },
  };
}
