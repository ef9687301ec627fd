import { candidate, tenPointsAreEnough } from '@/tests/integration/certification/certification-people';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { isLong } from '@/tests/support/tier';
import { atOnceOnAnybody } from '../at-once';
import { newAccount } from '../journey';
import { inOwnProcess } from './own-process';

jest.setTimeout(300_000);

const PEOPLE = isLong ? 60 : 12;
/** Accounts without an application, whose deletion is announced. */
const IDLE = isLong ? 20 : 4;

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  await tenPointsAreEnough(db);
});
afterAll(() => db.close());

/** The command, as somebody or a timer runs it. */
async function daily(day: string): Promise<string> {
  const { code, stdout, stderr } = await inOwnProcess(db, ['scripts/run.mjs', 'daily', day]);
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

const counted = async () => {
  const tables = ['cycle_closing', 'registration_event', 'message', 'mail', 'task', 'audit_event'];
  const { rows } = await db.pool.query(
    `SELECT ${tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`).join(', ')}`,
  );
  return rows[0];
};
const closedBy = (output: string) => Number(/(\d+) cycle closed/.exec(output)?.[1] ?? 0);

it('a day with a cycle’s end, run by two processes at once, has the effect of one', async () => {
  for (let who = 0; who < PEOPLE; who += 1)
    await candidate(db, [{ units: who % 3 === 0 ? 10 : 4, state: 'approved' }], {
      createdAt: new Date('2026-02-01'),
      ...(who % 4 === 0 && { state: 'certified', certifiedUntil: new Date('2030-12-31') }),
    });
  for (let who = 0; who < IDLE; who += 1) await newAccount();
  const before = await counted();
  const outputs = await atOnceOnAnybody(db, () => [daily('2031-01-01'), daily('2031-01-01')]);
  const after = await counted();
  expect(outputs.map(closedBy).reduce((sum, closed) => sum + closed)).toBe(PEOPLE);
  expect(after.cycle_closing - before.cycle_closing).toBe(PEOPLE);
  expect(after.message - before.message).toBe(PEOPLE);
  expect(await db.prisma.mail.count({ where: { template: 'account_deletion_announced' } })).toBe(IDLE);
  const graced = (PEOPLE * 2) / 3;
  const ended = PEOPLE / 4;
  expect(after.registration_event - before.registration_event).toBe(graced + ended);

  await daily('2031-01-01');
  expect(await counted()).toEqual(after);
});
