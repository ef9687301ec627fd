import { readFileSync } from 'node:fs';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

/** Stay with the younger number, or are written anew from what was chosen. */
const OTHERWISE = {
  registration: 'leads to the older one',
  registration_merge: 'the merge itself',
  registration_event: 'what happened to that number',
  registration_appointment: 'as it was chosen',
  registration_acceptance: 'the newest of each tick',
  search_word: 'of the name that was chosen',
  employer_word: 'kept by a trigger',
};

it('moves the rows of every table that refers to a registration, or says why not', async () => {
  const { rows } = await db.pool.query<{ name: string }>(
    `SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint
     WHERE contype = 'f' AND confrelid = 'registration'::regclass
     UNION SELECT table_name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'registration_id'`,
  );
  const moves = readFileSync('lib/server/merging/data/merge-moves.ts', 'utf8');
  const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const isMoved = (name: string) => moves.includes(`UPDATE ${name} `) || moves.includes(`tx.${camel(name)}.updateMany`);
  const forgotten = rows.map(({ name }) => name).filter((name) => !(name in OTHERWISE) && !isMoved(name));
  expect(rows.length).toBeGreaterThan(20);
  expect(forgotten).toEqual([]);
});
