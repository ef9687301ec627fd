// npm run migration:new -- NAME writes the migration for what changed in prisma/schema.prisma; --check fails when there is one to write.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { differenceFromSchema, migrationsFolder } from './schema-engine.mjs';

const name = process.argv[2];
if (!name || !(name === '--check' || /^[a-z0-9_]+$/.test(name))) {
  console.error('usage: npm run migration:new -- NAME | --check');
  process.exit(2);
}
mkdirSync(migrationsFolder, { recursive: true });
const sql = await differenceFromSchema();
if (!sql) console.log('schema and migrations agree');
else if (name === '--check') {
  console.error(`prisma/schema.prisma and prisma/migrations differ:\n${sql}`);
  process.exit(1);
} else {
  const folder = join(migrationsFolder, `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  console.log(`wrote ${folder}/migration.sql`);
}
// The engine leaves a timer behind that would hold the process for ten seconds.
process.exit(0);
