import { forgetCounts } from '@/lib/server/platform/attempts/network-counts';
import { env } from '@/lib/server/platform/env';
import { checkNumbers } from '@/lib/server/register/check-numbers';
import { codesOf, expectOk, later } from '@/tests/integration/journey';
import { newSurname, registered } from '@/tests/integration/registration/known-registration';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';

jest.mock('next/headers', () => jest.requireActual('../next-headers').nextHeadersOfBrowser);

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  env().rateLimits = true;
});
afterAll(() => db.close());
beforeEach(() => forgetCounts());

let count = 0;
async function somebody() {
  count += 1;
  const surname = newSurname();
  const { id } = await registered(db, { surname });
  const number = `LKLR-${200_000 + count}`;
  await db.prisma.registration.update({ where: { id }, data: { number, numberNormalised: number.slice(5) } });
  return { id, number, surname };
}

const check = async (numbers: string, minutes = 0) => expectOk(await checkNumbers({ numbers }, later(minutes))).shown;
const saysOf = async (numbers: string) => (await check(numbers)).lines.map(({ says }) => says);

describe('a list of numbers', () => {
  it('is answered line by line, by who is in the register at that moment', async () => {
    const [there, left, shielded] = [await somebody(), await somebody(), await somebody()];
    const lines = [there.number, `${there.number} ${there.surname}`, `${there.number} Iemandanders`, there.surname];
    const numbers = [...lines, left.number, shielded.number, 'LKLR-999999'].join('\n');
    const before = ['in_register', 'in_register', 'not_together', 'no_number', 'in_register', 'in_register', 'absent'];
    expect(await saysOf(numbers)).toEqual(before);
    await db.prisma.registration.update({ where: { id: left.id }, data: { state: 'deregistered' } });
    await db.prisma.registration.update({ where: { id: shielded.id }, data: { shielded: true } });
    const after = ['in_register', 'in_register', 'not_together', 'no_number', 'absent', 'absent', 'absent'];
    expect(await saysOf(numbers)).toEqual(after);
    expect(await saysOf(`${shielded.number} ${shielded.surname}`)).toEqual(['absent']);
  });

  it('counts each line as a search, and is answered whole or not at all', async () => {
    const list = (lines: number) => Array.from({ length: lines }, (_, nth) => `LKLR-${900_000 + nth}`).join('\n');
    await check(list(40));
    expect(codesOf(await checkNumbers({ numbers: list(21) }, later(0)))).toEqual(['too_often']);
    await check(list(20));
    expect(codesOf(await checkNumbers({ numbers: list(1) }, later(0)))).toEqual(['too_often']);
    await check(list(60), 2);
    expect(codesOf(await checkNumbers({ numbers: list(61) }, later(4)))).toEqual(['too_many_lines']);
  });

  it('ends for the day where searching does', async () => {
    const list = Array.from({ length: 50 }, (_, nth) => `LKLR-${900_000 + nth}`).join('\n');
    for (let turn = 0; turn < 20; turn += 1) await check(list, turn * 2);
    expect(codesOf(await checkNumbers({ numbers: 'LKLR-1' }, later(60)))).toEqual(['too_often_today']);
  });
});
