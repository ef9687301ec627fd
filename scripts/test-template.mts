// The database that integration tests start from: migrated, with the job queue's tables and the content, without personas.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { closeDatabase, databaseOf, useDatabase as takeDatabase } from '@/lib/server/platform/db/database';
import { openEmbedded } from '@/lib/server/platform/db/embedded-database';
import { migrate } from '@/lib/server/platform/db/migrations';
import { closeJobs, jobs } from '@/lib/server/platform/outbox';
import { seed } from '@/lib/server/start/seed/seed';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';

const [file] = process.argv.slice(2);
if (!file) {
  console.error('usage: tsx --conditions=react-server scripts/test-template.mts FILE');
  process.exit(2);
}

const { pool, dump, close } = await openEmbedded();
takeDatabase(databaseOf('embedded', pool, close));
await migrate(pool);
await jobs();
await closeJobs();
const now = new Date();
await seed({ withPersonas: false, withSamples: true, now, today: amsterdamDateOf(now) });
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, Buffer.from(await (await dump()).arrayBuffer()));
await closeDatabase();
process.exit(0);
