import { Prisma } from '@/lib/server/generated/prisma/client';
import { database, inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { listPart, momentOf, onePart, type Part, readPart, valuePart } from '@/lib/server/platform/db/parts';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { statementsOf } from '@/tests/support/plans';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const number = (one: number) => valuePart<number>(Prisma.sql`${one}::int`);
const parts: [string, Part<unknown>, unknown][] = [
  [
    'a row',
    onePart(Prisma.sql`SELECT 1 AS one, '2026-11-30'::date AS day`, (row) => row),
    { one: 1, day: '2026-11-30' },
  ],
  ['no row', onePart(Prisma.sql`SELECT 1 AS one WHERE FALSE`, (row) => row), null],
  [
    'rows in their order',
    listPart<{ n: number }, number>(
      Prisma.sql`SELECT n FROM generate_series(3, 1, -1) n ORDER BY n DESC`,
      ({ n }) => n,
    ),
    [3, 2, 1],
  ],
  ['no rows', listPart(Prisma.sql`SELECT 1 AS one WHERE FALSE`, (row) => row), []],
  ['an amount', valuePart(Prisma.sql`12.25::numeric(5, 2)`), 12.25],
  [
    'a moment',
    onePart<{ at: string }, Date>(Prisma.sql`SELECT '2026-11-30 08:15:00.123+01'::timestamptz(3) AS at`, ({ at }) =>
      momentOf(at),
    ),
    new Date('2026-11-30T07:15:00.123Z'),
  ],
];

it.each(parts)('%s is read the same by itself and in a transaction', async (_, part, value) => {
  expect(await readPart(part)).toEqual(value);
  expect(await inTransaction((tx) => readPart(part, tx))).toEqual(value);
});

it('what is asked at one time of a transaction is one statement, what waits for an answer another', async () => {
  const asked = async (tx: Transaction) => {
    const [one] = await Promise.all([readPart(number(1), tx), readPart(number(2), tx), readPart(number(3), tx)]);
    return readPart(number(one + 3), tx);
  };
  const statements = await statementsOf(db, async () => expect(await inTransaction(asked)).toBe(4));
  expect(statements.map(({ params }) => params)).toEqual([[1, 2, 3], [4]]);
});

it('a connection carries out what is asked at once one after the other', async () => {
  const warned = jest.spyOn(process, 'emitWarning').mockImplementation(() => {});
  const client = await (await database()).pool.connect();
  const answers = await Promise.all([1, 2, 3].map((one) => client.query('SELECT $1::int AS one', [one])));
  client.release();
  expect(answers.map(({ rows }) => rows)).toEqual([[{ one: 1 }], [{ one: 2 }], [{ one: 3 }]]);
  expect(warned).not.toHaveBeenCalled();
});
