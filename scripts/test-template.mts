// The database that integration tests start from: in a file for the embedded one, or on a server to copy from.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  closeDatabase,
  databaseOf,
  openDatabase,
  useDatabase as takeDatabase,
} from '@/lib/server/platform/db/database';
import { openEmbedded } from '@/lib/server/platform/db/embedded-database';
import { migrate } from '@/lib/server/platform/db/migrations';
import { closeJobs, jobs } from '@/lib/server/platform/outbox';
import { seed } from '@/lib/server/start/seed/seed';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';

const [place] = process.argv.slice(2);
if (!place) {
  console.error('usage: node scripts/run.mjs test-template FILE|postgresql://…');
  process.exit(2);
}

if (/^postgres(ql)?:/.test(place)) {
  const database = await openDatabase(place, '');
  takeDatabase(database);
  await fill(database);
} else {
  const { pool, dump, close } = await openEmbedded();
  takeDatabase(databaseOf('embedded', { pool }, close));
  await fill({ pool });
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, Buffer.from(await (await dump()).arrayBuffer()));
}
await closeDatabase();
process.exit(0);

async function fill({ pool }: { pool: Parameters<typeof migrate>[0] }) {
  await migrate(pool);
  await jobs();
  await closeJobs();
  const now = new Date();
  await seed({ withPersonas: false, withSamples: true, now, today: amsterdamDateOf(now) });
}
