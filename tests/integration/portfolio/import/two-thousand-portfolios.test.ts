import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { isLong } from '@/tests/support/tier';
import { now } from '../../journey';
import { done, takeOver, total } from './portfolios-file';

const PEOPLE = isLong ? 2_000 : 200;
const EACH = 60;

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const numbers = Array.from({ length: PEOPLE }, (_, at) => `LKLR-${500_000 + at}`);

/** Five years of activities, one in four accredited. */
const rowsOf = (number: string) =>
  Array.from({ length: EACH }, (_, at) =>
    done(number, `${number}-${at}`, {
      ...{ title: `Bijeenkomst ${at}`, organiser: 'Vereniging van Toen', units: '2.5' },
      ...{ last_day: `${2021 + (at % 5)}-0${1 + (at % 9)}-15`, accredited: at % 4 === 0 ? 'yes' : 'no' },
    }),
  );

it(`takes over ${PEOPLE} people with ${EACH} activities each, held to their totals, and again without a change`, async () => {
  await db.prisma.registration.createMany({
    data: numbers.map((number) => ({
      ...{ number, numberNormalised: number.slice(5), state: 'registered' as const, birthSurname: 'Smit' },
      ...{ registeredOn: new Date('2016-01-01'), imported: true, createdAt: now },
    })),
  });
  const rows = numbers.flatMap(rowsOf);
  const totals = numbers.map((number) => total(number, String(2.5 * EACH), String((2.5 * EACH) / 4)));
  const created = PEOPLE * EACH;
  expect(await takeOver(rows, { totals })).toMatchObject({
    outcome: 'imported',
    created,
    people: PEOPLE,
    differing: 0,
  });
  expect(await db.prisma.activity.count()).toBe(created);
  expect(await takeOver(rows, { totals })).toMatchObject({ outcome: 'nothing_new', unchanged: created, differing: 0 });
}, 600_000);
