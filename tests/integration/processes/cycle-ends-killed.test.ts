import { PAGE_SIZE } from '@/lib/server/daily/daily-step';
import { tenPointsAreEnough } from '@/tests/integration/certification/certification-people';
import { newRegister, type RandomPerson } from '@/tests/integration/daily/random-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { seededRandom } from '@/tests/support/e2e/seeded-random';
import type { OwnWork } from '@/tests/support/processes/own-work.mts';
import { isLong, seed } from '@/tests/support/tier';
import { killedOnce, script, startOwnProcess, stepsOf } from './own-process';

const PAGES = 3;
const PEOPLE = (PAGES - 1) * PAGE_SIZE + 300;
const REGISTERS = isLong ? 10 : 1;
const KILLS = isLong ? 4 : 2;
/** A kill from outside falls within this many milliseconds of the end of a page: in the next one, or between the two. */
const WITHIN_MS = 50;

const random = seededRandom(seed);
const draw = (below: number) => Math.floor(random() * below);

/** Whose cycle ended: some met its norm, some were certified until then, some have no login. */
const people = Array.from(
  { length: PEOPLE },
  (_, place): RandomPerson => ({
    certifiedUntil: place % 4 === 0 ? '2030-12-31' : null,
    registeredOn: '2026-02-01',
    createdOn: '2026-02-01',
    hasAccount: place % 10 !== 0,
    activities: place % 3 === 0 ? [{ units: 10, state: 'approved', lastDay: '2026-05-12' }] : [],
    request: null,
  }),
);

let db: TestDatabase;
let before: Map<string, string>;
/** As a run leaves them that nobody kills, and how many steps it took. */
let after: Map<string, string>;
let steps: number;
beforeAll(async () => {
  db = await openTestDatabase();
  await tenPointsAreEnough(db);
  await newRegister(db, people);
  before = await everybody();
  steps = (await stepsOf(await runDay())) ?? 0;
  after = await everybody();
});
afterAll(() => db.close());

function runDay(dieAt = 0) {
  const work: OwnWork = { work: 'cycle_ends', dieAt, at: '2031-01-01T10:00:00Z' };
  return startOwnProcess(db, script('own-work', JSON.stringify(work)));
}

/**
 * All that is written of each, in the order of the pages, as it is at one moment: a killed process may have asked to
 * commit. Without numbers that rows get as they come and the clock of the database. A job without its mail is nobody's.
 */
async function everybody(): Promise<Map<string, string>> {
  const { rows } = await db.pool.query<{ id: string; written: string }>(`
    WITH kept AS (
      SELECT r.id, 'registration' AS kind, to_jsonb(r) AS content FROM registration r
      UNION ALL SELECT c.registration_id, 'closing', to_jsonb(c) FROM cycle_closing c
      UNION ALL SELECT e.registration_id, 'event', to_jsonb(e) - 'id' FROM registration_event e
      UNION ALL SELECT e.subject_id, 'audit', to_jsonb(e) - 'id' FROM audit_event e WHERE e.subject_type = 'registration'
      UNION ALL SELECT r.id, 'mail', to_jsonb(m) FROM mail m LEFT JOIN registration r ON r.account_id = m.account_id
      UNION ALL SELECT r.id, 'message', to_jsonb(m) FROM message m LEFT JOIN registration r ON r.account_id = m.account_id
      UNION ALL SELECT r.id, 'job', to_jsonb(j) - '{start_after,created_on,keep_until}'::text[] FROM pgboss.job j
        LEFT JOIN mail m ON m.id = j.id LEFT JOIN registration r ON r.account_id = m.account_id
    )
    SELECT id::text AS id, jsonb_agg(jsonb_build_array(kind, content) ORDER BY kind, content)::text AS written
    FROM kept GROUP BY kept.id ORDER BY kept.id`);
  return new Map(rows.map(({ id, written }) => [id, written]));
}

/** Of how many it ended: of the first pages everybody, as without a kill, and of the others nobody in any respect. */
async function endedOf(): Promise<number> {
  const now = await everybody();
  const ids = [...after.keys()];
  const first = ids.findIndex((id) => now.get(id) !== after.get(id));
  const ended = first === -1 ? PEOPLE : first;
  const torn = ids.filter((id, place) => now.get(id) !== (place < ended ? after : before).get(id));
  expect([now.size, torn]).toEqual([PEOPLE, []]);
  if (ended < PEOPLE) expect(ended % PAGE_SIZE).toBe(0);
  return ended;
}

async function countClosed(): Promise<number> {
  const { rows } = await db.pool.query<{ closed: number }>('SELECT count(*)::int AS closed FROM cycle_closing');
  return rows[0]?.closed ?? 0;
}

/** From outside once some more pages were ended, or by itself at a step of the pages before the last. */
async function killed(ended: number, isFromOutside: boolean): Promise<boolean> {
  const pages = Math.ceil((PEOPLE - ended) / PAGE_SIZE);
  if (isFromOutside && pages > 1) {
    const most = ended + (1 + draw(pages - 1)) * PAGE_SIZE;
    return (await killedOnce(await runDay(), async () => (await countClosed()) >= most, draw(WITHIN_MS))) === null;
  }
  const dieAt = 1 + draw(Math.floor((steps * Math.max(pages - 1, 1)) / PAGES));
  return (await stepsOf(await runDay(dieAt))) === null;
}

it('a cycle’s end leaves something else of everybody', () => {
  expect([before.size, after.size]).toEqual([PEOPLE, PEOPLE]);
  expect([...after].filter(([id, written]) => before.get(id) === written)).toEqual([]);
});

it.each(Array.from({ length: REGISTERS }, (_, nth) => nth + 1))(
  'a cycle’s end that is killed and begun again has ended whole pages, and in the end everybody’s once: register %i',
  async () => {
    await newRegister(db, people);
    let ended = 0;
    let kills = 0;
    for (let nth = 0; nth < KILLS && ended < PEOPLE; nth += 1) {
      if (await killed(ended, nth % 2 === 1)) kills += 1;
      const now = await endedOf();
      expect(now).toBeGreaterThanOrEqual(ended);
      ended = now;
    }
    expect(kills).toBeGreaterThan(0);
    expect(await stepsOf(await runDay())).not.toBeNull();
    expect(await endedOf()).toBe(PEOPLE);
  },
);
