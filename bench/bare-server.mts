// The peer of the JSON search: the same SQL, and nothing else, behind node:http. `node bare-server.mts PORT ANSWERS.json`
// with DATABASE_URL, or with DATA_DIR for the embedded database. Without a file it answers every query with no rows.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import pg from 'pg';
import { openEmbedded } from '@/lib/server/platform/db/embedded-database';
import type { Answer, Statement } from './statements.mts';

const ROWS_SHOWN = 20;
const [port = '0', file] = process.argv.slice(2);
const { DATABASE_URL, DATA_DIR = '.' } = process.env;

const answers: Answer[] = file ? JSON.parse(readFileSync(file, 'utf8')) : [];
const statementsOf = new Map<string, Statement[]>(answers.map(({ query, statements }) => [query, statements]));
const database = await open();

const server = createServer(async (request, response) => {
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams.get('q') ?? '';
  let rows: unknown[] = [];
  for (const { name, sql, values } of statementsOf.get(query) ?? [])
    rows = (await database.pool.query({ ...(name && { name }), text: sql, values })).rows;
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ query, checked_at: new Date().toISOString(), results: rows.slice(0, ROWS_SHOWN) }));
});

process.on('SIGTERM', () => {
  server.close(async () => {
    await database.close();
    process.exit(0);
  });
  server.closeAllConnections();
});

await database.pool.query('SELECT 1');
server.listen(Number(port), '127.0.0.1', () => console.log(`Ready: http://127.0.0.1:${port}`));

async function open() {
  if (!DATABASE_URL) return openEmbedded(join(DATA_DIR, 'db'));
  const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
  return { pool, close: () => pool.end() };
}
