import { baseLetters, foldText } from '@/lib/names/fold';
import { baseSql, foldSql, joinedSql, wordsSql } from '@/lib/server/data/folded-columns';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const names = [
  'Jansen',
  'Ÿsbrandÿ',
  'ĲSBRAND',
  'Ĳsbrand',
  'Ødegård',
  'Łukasz Đorđević',
  'Größe',
  'Æsop Œuvre',
  'ÉÈÊË',
  "d'Àngelo-Šimić",
  'Þór Ðað',
  'Ħalil ıŧ',
  'Y',
  '100%_a',
];

describe('the database folds names as the code does', () => {
  it.each(names)('%s', async (name) => {
    const text = Prisma.sql`${name}::text`;
    const [row] = await db.prisma.$queryRaw<Record<string, string>[]>`SELECT ${baseSql(text)} AS base,
      ${foldSql(text)} AS fold, ${joinedSql(text)} AS joined, ${wordsSql(text)} AS words`;
    expect(row?.base?.normalize('NFC')).toBe(baseLetters(name));
    expect(row?.fold).toBe(foldText(name));
    expect(row?.joined).toBe(foldText(name).replace(/[^\p{L}\p{N}]/gu, ''));
    expect(row?.words).toBe(` ${foldText(name).replace(/[^\p{L}\p{N}]+/gu, ' ')}`);
  });
});
