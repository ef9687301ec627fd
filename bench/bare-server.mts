// The peer of what visitors ask: the same SQL, and nothing else, behind node:http. `node bare-server.mts PORT ANSWERS.json
// PAGES.json` with DATABASE_URL, or with DATA_DIR for the embedded database. Without files it answers every query with no rows.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import pg from 'pg';
import { openEmbedded } from '@/lib/server/platform/db/embedded-database';
import { type FoundRow, pagesBy } from './bare-pages.mts';
import type { Answer, Statement } from './statements.mts';

const ROWS_SHOWN = 20;
const [port = '0', file, pagesFile] = process.argv.slice(2);
const { DATABASE_URL, DATA_DIR = '.' } = process.env;

const answers: Answer[] = file ? JSON.parse(readFileSync(file, 'utf8')) : [];
const statementsOf = new Map<string, Statement[]>(answers.map(({ query, statements }) => [query, statements]));
const database = await open();

const pages = pagesBy(pagesFile ? JSON.parse(readFileSync(pagesFile, 'utf8')) : { search: '', person: '', home: '' });

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const send = (type: string, body: string | Buffer) => {
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(body);
  };
  if (pathname === '/constant') return send('text/html', pages.constant);
  const query = searchParams.get('q') ?? '';
  let rows: FoundRow[] = [];
  for (const { name, sql, values } of statementsOf.get(query) ?? [])
    rows = (await database.pool.query<FoundRow>({ ...(name && { name }), text: sql, values })).rows;
  const shown = rows.slice(0, ROWS_SHOWN);
  if (pathname === '/page') return send('text/html', pages.search(query, shown));
  if (pathname === '/person') return send('text/html', pages.person(shown));
  send('application/json', JSON.stringify({ query, checked_at: new Date().toISOString(), results: shown }));
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
