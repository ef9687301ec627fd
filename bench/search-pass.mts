// How long the database takes to find people: `node search-pass.mts PEOPLE`, with the variables of an installation whose
// register is empty, fills it and prints what was measured as JSON.
import type pg from 'pg';
import type { PersonName } from '@/lib/names/person-name';
import { moment } from '@/lib/server/platform/clock';
import { closeDatabase, database, useDatabase as putDatabase } from '@/lib/server/platform/db/database';
import { migrate } from '@/lib/server/platform/db/migrations';
import { closeJobs } from '@/lib/server/platform/outbox';
import { searchRegister } from '@/lib/server/register/search-register';
import { seed } from '@/lib/server/start/seed/seed';
import { fillRegister, numberOf } from './search-fill.mts';
import { mixOf, nameMaker, worstQueries } from './surnames.mts';

/** `people`: null for more than are counted, as the page says it. */
export type SearchedFor = { query: string; milliseconds: number; people: number | null; suggestions: number };
export type SearchPass = { mix: SearchedFor[]; worst: SearchedFor[] };

const ASKED_FROM = 10_000;
const TIMES = 5;
const count = Number(process.argv[2]);
const opened = await database();
await migrate(opened.pool);
await seed({ withPersonas: false, withSamples: true, people: 'few', ...moment() });

const nextName = nameMaker();
const first: PersonName[] = [];
if (!process.argv.includes('--filled')) await fillRegister(count, noting);
else while (first.length < ASKED_FROM) noting();

let milliseconds = 0;
putDatabase({ ...opened, bounded: timing(opened.bounded) });
const { today } = moment();
const measured: SearchPass = {
  mix: await searchForEach(mixOf(first, numberOf)),
  worst: await searchForEach(worstQueries()),
};
await closeJobs();
await closeDatabase();
console.log(JSON.stringify(measured));
process.exit(0);

function noting(): PersonName {
  const name = nextName();
  if (first.length < ASKED_FROM) first.push(name);
  return name;
}

/** The best of some times, once everything is prepared and in memory. */
async function searchForEach(queries: string[]): Promise<SearchedFor[]> {
  const searched: SearchedFor[] = [];
  for (const query of queries) {
    const took: number[] = [];
    let found = await searchRegister(query, { today });
    for (let time = 0; time < TIMES; time += 1) {
      milliseconds = 0;
      found = await searchRegister(query, { today });
      took.push(milliseconds);
    }
    if (!found.ok) throw new Error(`The register refuses the query "${query}".`);
    const { people, suggestions } = found;
    searched.push({ query, milliseconds: Math.min(...took), people, suggestions: suggestions.length });
  }
  return searched;
}

/** The same pool, with what its answers take added up. */
function timing(pool: pg.Pool): pg.Pool {
  const query = async (...given: unknown[]) => {
    const begin = performance.now();
    const done = await Reflect.apply(pool.query, pool, given);
    milliseconds += performance.now() - begin;
    return done;
  };
  return new Proxy(pool, { get: (target, key) => (key === 'query' ? query : Reflect.get(target, key)) });
}
