import pg from 'pg';
import type { HttpClient } from '@/tests/support/e2e/http';
import { shownPages as corePages, type Facts, type Viewer } from '@/tests/support/e2e/pages';
import { populate } from '@/tests/support/e2e/populate';
import { startServer, type TestServer } from '@/tests/support/e2e/server';
import { areaPages } from '@/tests/support/e2e/walk/areas';
import { TOLD_SETTINGS, type Watched, watchStatements } from '@/tests/support/e2e/watched-statements';
import { type Fullness, fillRegister } from '@/tests/support/full-register';
import { nameOfDatabase } from '@/tests/support/server-databases';

// What a page costs, exactly: how many statements, how many rows they look at, how many bytes it is. On a Postgres server
// alone, as only that tells how it carries statements out.
/** PAGE_BOUNDS_PEOPLE=1000000 is for measuring: filling alone takes a quarter of an hour. */
const people = Number(process.env.PAGE_BOUNDS_PEOPLE ?? 100_000);
const LARGE: Fullness = {
  people,
  cases: Math.max(3_000, people / 100),
  views: 100_000,
  questions: 200,
};
const SMALL: Fullness = { ...LARGE, people: people / 10, views: LARGE.views / 10 };

const BYTES_MAX = 150_000;
const STATEMENTS_MAX = 60;
/**
 * A search in several ways looks at some thousands in each, which a small register doesn't have: it is held to this alone.
 * Close spellings among them: how fast they are in a register of a million is for later.
 */
const LOOKED_MAX = 100_000;
/**
 * Told exactly, so that all of it is counted: how many a new version of a document asks and how many ticked it, to whoever
 * publishes one; and what is open, of each kind, on the overview of the office.
 */
const COUNTS_ALL = ['manager /beheer/documenten', 'manager /beheer/documenten/addendum/voorbeeld', 'manager /beheer'];
const isHeldToLooked = (page: string) => !COUNTS_ALL.includes(page) && (people <= 100_000 || !isSearch(page));
/** Not held to: a time says as much of the machine. Told, to be read. */
const TOLD_FROM_MS = 50;
const shownPages = [...corePages, ...areaPages];
const isSearch = (page: string) => /[?&](q|vraag)=./.test(page);
const GROWTH_MAX = 1.5;
/**
 * Few rows more or less, as when a list isn't full yet at the smaller size, say nothing: ten thousand are some ten
 * milliseconds, as for the namesakes of a page of people with one name among all applications that ended.
 */
const NOTHING_MUCH = { bytes: 10_000, statements: 4, looked: 2_500 };

type Cost = {
  bytes: number;
  statements: number;
  looked: number;
  walked: string[];
  milliseconds: number;
  worst: string;
};
type Visited = { viewer: Viewer; path: string };

let server: TestServer;
let clients: Record<Viewer, HttpClient>;
let facts: Facts;
let watched: Awaited<ReturnType<typeof watchStatements>>;
/** Tables with so many rows that no page may walk them. */
let growing: Set<string>;
const costs = { small: new Map<string, Cost>(), large: new Map<string, Cost>() };

beforeAll(async () => {
  server = await startServer({
    isEmbedded: false,
    between: async (url) => {
      await run(
        url,
        TOLD_SETTINGS.map((one) => `ALTER DATABASE ${nameOfDatabase(url)} SET ${one}`),
      );
      watched = await watchStatements(url);
      return watched.url;
    },
  });
  const url = server.databaseUrl;
  ({ clients, facts } = await populate(server));
  const registration = facts.dossierPath.split('/').at(-1) ?? '';
  const empty: Fullness = { people: 0, cases: 0, views: 0, questions: 0 };
  await fillRegister(url, registration, empty, SMALL);
  await visitAll(costs.small);
  await fillRegister(url, registration, SMALL, LARGE);
  growing = await tablesOver(url, 2_000);
  await visitAll(costs.large);
  const slowest = [...costs.large].toSorted(([, a], [, b]) => b.milliseconds - a.milliseconds);
  const told = slowest.filter(([, { milliseconds }], index) => index < 5 || milliseconds > TOLD_FROM_MS);
  const said = told.map(([page, { milliseconds }]) => `${milliseconds.toFixed()} ms of SQL: ${page}`);
  console.info(`${people} people; ${said.join('; ')}`);
}, 3_600_000);

afterAll(async () => {
  await server?.stop();
  await watched?.stop();
});

/** What is searched and filtered, and lists from a row on, beside every page of the walks. */
const searches: [Viewer, string][] = [
  ['visitor', '/register?q=jansen'],
  ['visitor', '/register?q=van+der+berg'],
  ['visitor', '/register?q=v.d.+berg'],
  ['visitor', '/register?q=A.L.+jansen'],
  ['visitor', '/register?q=bakkerz'],
  ['visitor', '/register?q=LKLR-2000123'],
  ['visitor', '/register?q=2000123+jansen'],
  ['visitor', '/api/v1/register?q=hendriks'],
  ['manager', '/beheer/dossiers?q=jansen'],
  ['manager', '/beheer/dossiers?q=van+den+part'],
  ['manager', '/beheer/dossiers?q=gemeente+12'],
  ['manager', '/beheer/dossiers?q=0600000012'],
  ['manager', '/beheer/dossiers?filter=certified'],
  ['manager', '/beheer/dossiers?filter=applicant'],
  ['manager', '/beheer/dossiers?filter=shielded'],
  ['manager', '/beheer/aanvragen?volgorde=naam'],
  ['manager', '/beheer/aanvragen?stand=afgerond'],
  ['manager', '/beheer/aanvragen?q=jansen'],
  ['manager', '/beheer/activiteiten?volgorde=naam'],
  ['manager', '/beheer/activiteiten?volgorde=cursus'],
  ['manager', '/beheer/activiteiten?stand=afgerond'],
  ['manager', '/beheer/activiteiten?q=jansen'],
  ['manager', '/beheer/mails?stand=failed'],
];

it('visits every page with something in it', () => {
  expect(costs.large.size).toBeGreaterThan(200);
  expect(growing.size).toBeGreaterThan(30);
});

it('no page walks a table that grows', () => {
  const walking = [...costs.large].flatMap(([page, { walked }]) =>
    COUNTS_ALL.includes(page) ? [] : walked.filter((table) => growing.has(table)).map((table) => `${page}: ${table}`),
  );
  expect(walking).toEqual([]);
});

it(`no page is over ${BYTES_MAX} bytes, ${STATEMENTS_MAX} statements or ${LOOKED_MAX} rows looked at`, () => {
  const over = [...costs.large].filter(
    ([page, { bytes, statements, looked }]) =>
      bytes > BYTES_MAX || statements > STATEMENTS_MAX || (looked > LOOKED_MAX && isHeldToLooked(page)),
  );
  expect(over).toEqual([]);
});

it(`no page costs more than ${GROWTH_MAX} times what it does in a register a tenth as large`, () => {
  const grown = [...costs.large].flatMap(([page, large]) => {
    const small = costs.small.get(page);
    if (!small) return [];
    return (['bytes', 'statements', 'looked'] as const)
      .filter((what) => !(what === 'looked' && (isSearch(page) || COUNTS_ALL.includes(page))))
      .filter((what) => large[what] > GROWTH_MAX * small[what] + NOTHING_MUCH[what])
      .map((what) => `${page}: ${small[what]} → ${large[what]} ${what}${what === 'looked' ? ` ${large.worst}` : ''}`);
  });
  expect(grown).toEqual([]);
});

async function visitAll(into: Map<string, Cost>) {
  const pages: Visited[] = [
    ...shownPages.map(({ viewer, path }) => ({ viewer, path: pathOf(path) })),
    ...searches.map(([viewer, path]) => ({ viewer, path })),
  ].filter(({ path }) => !path.startsWith('/dev'));
  for (const page of pages) {
    const next = await visit(page, into);
    if (next) await visit({ ...page, path: next }, into, `${page.path} further on`);
  }
}

function pathOf(path: string | ((facts: Facts) => string)): string {
  return typeof path === 'string' ? path : path(facts);
}

/** Looks at a page twice: what the first time wrote or kept isn't the page's own. Gives where its first list goes on. */
async function visit({ viewer, path }: Visited, into: Map<string, Cost>, as = path): Promise<string | null> {
  const key = `${viewer} ${as}`;
  if (into.has(key)) return null;
  await clients[viewer].get(path);
  watched.take();
  const { html, status, document } = await clients[viewer].get(path);
  if (status >= 500) throw new Error(`${key}: ${status}`);
  into.set(key, costOf(html, watched.take()));
  return path.startsWith('/api/') ? null : (document.querySelector('a[rel="next"]')?.getAttribute('href') ?? null);
}

function costOf(html: string, statements: Watched[]): Cost {
  const worst = statements.toSorted((a, b) => b.looked - a.looked)[0];
  return {
    bytes: Buffer.byteLength(html),
    statements: statements.length,
    looked: statements.reduce((sum, { looked }) => sum + looked, 0),
    walked: statements.flatMap(({ walked }) => walked),
    milliseconds: statements.reduce((sum, { durationMs }) => sum + durationMs, 0),
    worst: (worst?.sql ?? '').replace(/\s+/g, ' ').slice(0, 300),
  };
}

async function tablesOver(url: string, rows: number): Promise<Set<string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const found = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples > $1",
    [rows],
  );
  await client.end();
  return new Set(found.rows.map(({ name }) => name));
}

async function run(url: string, statements: string[]) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const sql of statements) await client.query(sql);
  await client.end();
}
