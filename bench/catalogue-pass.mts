// Searching a full catalogue, beside the statements that this asks: `node catalogue-pass.mts COURSES`, with the variables
// of an installation that isn't running, prints what was measured as JSON.
import { readCatalogueQuery } from '@/lib/catalogue/catalogue-query';
import { searchedFor } from '@/lib/catalogue/catalogue-search';
import { normSetOn } from '@/lib/content/normset-index';
import { listCatalogue } from '@/lib/server/catalogue/data/catalogue';
import { loadNormSets } from '@/lib/server/content/data/normsets';
import { moment } from '@/lib/server/platform/clock';
import { closeDatabase, database } from '@/lib/server/platform/db/database';
import { fillCatalogue, WORDS } from '@/tests/support/full-catalogue';
import { type Statement, statementsOf } from '@/tests/support/plans';
import { timed } from './timed.mts';

export type CataloguePass = { searches: number; searchSeconds: number; sqlSeconds: number };

const ROUNDS = 10;
const SIZE = 20;

const [courses = ''] = process.argv.slice(2);
const { today } = moment();
const opened = await database();
const { pool } = opened;
await fillCatalogue({ pool }, Number(courses), today);

const queries = [
  {},
  { q: 'zeldzaam' },
  { q: 'opleiding 42' },
  { q: 'academie p78' },
  { regio: 'texel' },
  { q: 'gesprek', soort: 'A1', vorm: 'online', binnen: '3' },
  ...WORDS.map((q) => ({ q })),
].map(readCatalogueQuery);
const statements: Statement[] = [];
for (const query of queries) statements.push(...(await statementsOf(opened, () => search(query))));
const measured: CataloguePass = { searches: queries.length * ROUNDS, searchSeconds: 0, sqlSeconds: 0 };
// By turns, so that a busy moment falls on both alike; the first round only warms up.
for (let round = 0; round <= ROUNDS; round++) {
  const searching = await timed(async () => {
    for (const query of queries) await search(query);
  });
  const asking = await timed(async () => {
    for (const { sql, params } of statements) await pool.query(sql, params);
  });
  if (round === 0) continue;
  measured.searchSeconds += searching.seconds;
  measured.sqlSeconds += asking.seconds;
}
await closeDatabase();
console.log(JSON.stringify(measured));
process.exit(0);

async function search(query: (typeof queries)[number]) {
  const searched = searchedFor(query, normSetOn(await loadNormSets(), today));
  return listCatalogue({ searched, term: query.term, place: query.place, today }, SIZE);
}
