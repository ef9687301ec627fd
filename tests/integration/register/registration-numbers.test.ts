import { inTransaction } from '@/lib/server/platform/db/database';
import { type Ask, takeFreeNumbers, takeRegistrationNumber } from '@/lib/server/register/data/registration-numbers';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const form = { numberPrefix: 'LKLR', numberFirstValue: 100_001 };

/** Everybody in a range of numbers, as an import of an older register leaves them; the sequence doesn't move. */
const taken = (from: number, to: number) =>
  db.pool.query(
    `INSERT INTO registration (id, number, number_normalised, state, birth_surname, registered_on, imported, created_at)
     SELECT gen_random_uuid(), 'LKLR-' || n, n::text, 'registered', 'Uit de import', '2020-01-01', true, now()
     FROM generate_series($1::int, $2::int) n`,
    [from, to],
  );

const take = () => inTransaction((tx) => takeRegistrationNumber(tx, form));

it('a number past a long range that was taken is found with a few statements', async () => {
  expect((await take()).number).toBe('LKLR-100001');
  await taken(100_002, 120_001);
  let asked = 0;
  const ask: Ask = async (text, values) => {
    asked += 1;
    return (await db.pool.query(text, values)).rows;
  };
  expect(await takeFreeNumbers(ask, 1, form, ['registration'])).toEqual([
    { number: 'LKLR-120002', numberNormalised: '120002' },
  ]);
  expect(asked).toBeLessThanOrEqual(20);
});

it('none is given twice, and gaps are filled in order', async () => {
  const { number } = await take();
  const next = Number(number.slice('LKLR-'.length)) + 1;
  await taken(next, next + 1);
  await taken(next + 3, next + 3);
  const numbers = [(await take()).number, (await take()).number];
  expect(numbers).toEqual([`LKLR-${next + 2}`, `LKLR-${next + 4}`]);
});
