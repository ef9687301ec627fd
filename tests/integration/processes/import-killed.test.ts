import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyRegister, fileOf, importPeople, person } from '@/tests/integration/register/import/people-file';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { seededRandom } from '@/tests/support/e2e/seeded-random';
import type { OwnWork } from '@/tests/support/processes/own-work.mts';
import { isLong, seed } from '@/tests/support/tier';
import { killedOnce, script, startOwnProcess, stepsOf } from './own-process';

const PEOPLE = isLong ? 5_000 : 1_000;
const KILLS = isLong ? 20 : 2;
/** A kill from outside falls within this many milliseconds of its holding the register: while it writes, or after. */
const WITHIN_MS = isLong ? 1_000 : 120;

const random = seededRandom(seed);
const draw = (below: number) => Math.floor(random() * below);

const text = fileOf(
  Array.from({ length: PEOPLE }, (_, place) =>
    person(`LKLR-${300_000 + place}`, {
      birth_surname: `Smit${'abcdefghij'[place % 10]}`,
      email: place % 3 === 0 ? `persoon${place}@voorbeeld.example` : '',
    }),
  ),
);
const folder = mkdtempSync(join(tmpdir(), 'lklr-import-killed-'));
const file = join(folder, 'people.csv');

let db: TestDatabase;
beforeAll(async () => {
  writeFileSync(file, text);
  db = await openTestDatabase();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await db.close();
});

function startImport(dieAt = 0) {
  const work: OwnWork = { work: 'import', dieAt, at: '2026-09-01T10:00:00Z', file };
  return startOwnProcess(db, script('own-work', JSON.stringify(work)));
}

/** Of one moment, and since an event. The table of search words is another one in the end: under the same names. */
async function kept(since: number) {
  const { rows } = await db.pool.query(
    `SELECT (SELECT count(*)::int FROM registration) AS people, (SELECT count(*)::int FROM account) AS accounts,
       (SELECT count(*)::int FROM registration_event) AS happened, (SELECT count(*)::int FROM search_word) AS words,
       (SELECT count(*)::int FROM audit_event WHERE id > $1) AS events,
       (SELECT array_agg(relname::text ORDER BY relname) FROM pg_class WHERE relname LIKE 'search_word%') AS tables`,
    [since],
  );
  return rows[0];
}

async function newestEvent(): Promise<number> {
  const { rows } = await db.pool.query('SELECT coalesce(max(id), 0)::int AS newest FROM audit_event');
  return rows[0].newest;
}

/** It has read its file by then; another test's database has tables of the same identity. */
async function isHeld(): Promise<boolean> {
  const { rows } = await db.pool.query(
    `SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database AND d.datname = current_database()
     WHERE l.relation = 'registration'::regclass AND l.mode = 'ShareRowExclusiveLock' AND l.granted`,
  );
  return rows.length > 0;
}

it(`an import that is killed (${KILLS}×) has taken over everybody or nobody, and everybody once it is run again`, async () => {
  const start = await newestEvent();
  const nobody = await kept(start);
  const steps = (await stepsOf(await startImport())) ?? 0;
  const everybody = await kept(start);
  expect([nobody.people, everybody.people, everybody.events]).toEqual([0, PEOPLE, 1]);

  let kills = 0;
  for (let nth = 0; nth < KILLS; nth += 1) {
    await emptyRegister(db);
    const since = await newestEvent();
    const left =
      nth % 2 === 0
        ? await stepsOf(await startImport(1 + draw(steps)))
        : await killedOnce(await startImport(), isHeld, draw(WITHIN_MS));
    if (left === null) kills += 1;
    expect([nobody, everybody]).toContainEqual(await kept(since));
    expect(['imported', 'nothing_new']).toContain((await importPeople(text)).outcome);
    expect(await kept(since)).toEqual(everybody);
  }
  expect(kills).toBeGreaterThan(0);
});
