import fc from 'fast-check';
import { DailyJobFailed, runDailyJob } from '@/lib/server/daily/run-daily-job';
import { cycleEndsStep } from '@/lib/server/daily/steps/cycle-ends';
import { cycleRemindersStep } from '@/lib/server/daily/steps/cycle-reminders';
import { graceStep } from '@/lib/server/daily/steps/grace';
import { tenPointsAreEnough } from '@/tests/integration/certification/certification-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { isLong, seed } from '@/tests/support/tier';
import { at } from './cycle-days';
import { newRegister, randomPeople } from './random-people';

jest.setTimeout(120_000);

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  await tenPointsAreEnough(db);
  await db.pool.query(REFUSING);
});
afterAll(() => db.close());
afterEach(() => letAll());

/** Refuses a statement that writes of several people, or of one that is named. */
const REFUSING = `
  CREATE FUNCTION refuse_some() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE people text[] := ARRAY(SELECT DISTINCT to_jsonb(a) ->> TG_ARGV[0] FROM added a);
  BEGIN
    IF TG_ARGV[1] = 'several' AND cardinality(people) > 1 OR TG_ARGV[1] = ANY (people) THEN
      RAISE EXCEPTION 'refused';
    END IF;
    RETURN NULL;
  END $$`;

const refuse = (table: 'audit_event' | 'mail', column: string, whom: string) =>
  db.pool.query(`CREATE TRIGGER refuse_some AFTER INSERT ON ${table} REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_some('${column}', '${whom}')`);
const letAll = () =>
  db.pool.query('DROP TRIGGER IF EXISTS refuse_some ON audit_event; DROP TRIGGER IF EXISTS refuse_some ON mail');

const run = (day: string) => runDailyJob(at(day), undefined, [cycleEndsStep, graceStep, cycleRemindersStep]);

/** A reminder, the end of a cycle that half of the people make up for, and the end of grace. */
async function runCycle() {
  for (const day of ['2029-07-01', '2030-06-30', '2031-01-01']) await run(day);
  await db.pool.query(
    `UPDATE activity SET state = 'approved' WHERE state = 'submitted' AND id < 'b0000000-0000-4000-8000-000000000000'`,
  );
  for (const day of ['2031-03-01', '2031-07-01']) await run(day);
}

/** All that was written, but for numbers that rows get as they come and for the clock of the database itself. */
async function written() {
  const rows = async (sql: string) => (await db.pool.query<{ row: unknown }>(sql)).rows.map(({ row }) => row);
  return {
    registrations: await rows('SELECT to_jsonb(r) AS row FROM registration r ORDER BY id'),
    events: await rows(`SELECT to_jsonb(e) - 'id' AS row FROM registration_event e ORDER BY registration_id, id`),
    closings: await rows('SELECT to_jsonb(c) AS row FROM cycle_closing c ORDER BY registration_id, cycle_end'),
    audit: await rows(`SELECT to_jsonb(e) - 'id' AS row FROM audit_event e ORDER BY subject_id, id`),
    mails: await rows('SELECT to_jsonb(m) AS row FROM mail m ORDER BY id'),
    messages: await rows('SELECT to_jsonb(m) AS row FROM message m ORDER BY id'),
    tasks: await rows(`SELECT to_jsonb(t) - 'id' AS row FROM task t ORDER BY key`),
    jobs: await rows(`SELECT to_jsonb(j) - '{start_after,created_on,keep_until}'::text[] AS row FROM pgboss.job j
      ORDER BY id`),
  };
}

const registers = fc
  .sample(randomPeople, { seed, numRuns: isLong ? 30 : 2 })
  .map((people, place) => ({ people, place }));

/** Over all of them: any one that is drawn may hold few to whom something happens. */
const counted = { closings: 0, mails: 0 };

it.each(registers)(
  'a random register, $place: what is done for many at once is what is done for each alone',
  async ({ people }) => {
    await newRegister(db, people);
    await runCycle();
    const together = await written();
    counted.closings += together.closings.length;
    counted.mails += together.mails.length;

    await newRegister(db, people);
    await refuse('audit_event', 'subject_id', 'several');
    await refuse('mail', 'account_id', 'several');
    await runCycle();
    expect(await written()).toEqual(together);
  },
);

it('the random registers had cycles that ended, and people to tell', () => {
  expect(counted.closings).toBeGreaterThan(5 * registers.length);
  expect(counted.mails).toBeGreaterThan(2 * registers.length);
});

type Closing = { registration_id: string };

it('somebody for whom it fails stops nobody else, and is done by the next run', async () => {
  const [{ people } = { people: [] }] = registers;
  await newRegister(db, people);
  await run('2031-01-01');
  const whole = await written();
  const [{ registration_id: failing } = { registration_id: '' }] = whole.closings as Closing[];

  await newRegister(db, people);
  await refuse('audit_event', 'subject_id', failing);
  await expect(run('2031-01-01')).rejects.toThrow(DailyJobFailed);
  const others = (whole.closings as Closing[]).filter((row) => row.registration_id !== failing);
  expect((await written()).closings).toEqual(others);
  await letAll();
  await run('2031-01-01');
  expect(await written()).toEqual(whole);
});
