import 'server-only';
import { Prisma } from '../generated/prisma/client';

/** Letters that no decomposition takes apart, as lib/names/fold.ts writes them. */
const LETTERS = { ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ĳ: 'ij' };
const SINGLE = { from: 'øłđðħŧı', to: 'olddhti' };
const CAPITALS = { from: 'ÆŒÞĲØŁĐÐĦŦ', to: 'æœþĳøłđðħŧ' };

/** Two letters, so that decomposing comes before `lower`, which in some locales leaves all but ASCII alone. */
const marks = Prisma.raw(`'[\\u0300-\\u036F]'`);

/** What `baseLetters` of lib/names/fold.ts does to a text, said in SQL: for columns without search words of their own. */
export function baseSql(text: Prisma.Sql): Prisma.Sql {
  const plain = Prisma.sql`lower(regexp_replace(normalize(${text}, NFD), ${marks}, '', 'g'))`;
  const small = Prisma.sql`translate(${plain}, ${CAPITALS.from + SINGLE.from}, ${bare(CAPITALS.to) + SINGLE.to})`;
  return Object.entries(LETTERS).reduce(
    (folded, [letter, letters]) => Prisma.sql`replace(${folded}, ${letter}, ${letters})`,
    small,
  );
}

/** What `foldText` does: the same with every y written ij. */
export function foldSql(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`replace(${baseSql(text)}, 'y', 'ij')`;
}

/** Folded, with nothing but letters and digits: a space, a hyphen and an apostrophe join. */
export function joinedSql(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`regexp_replace(${foldSql(text)}, '[^[:alnum:]]', '', 'g')`;
}

/** Folded, with one space for whatever isn't a letter or a digit, and one in front: where words begin. */
export function wordsSql(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(' ' || regexp_replace(${foldSql(text)}, '[^[:alnum:]]+', ' ', 'g'))`;
}

/** Capitals go to the small letter where one letter stands for them, and on to what that one becomes. */
function bare(capitals: string): string {
  return [...capitals].map((letter) => SINGLE.to[SINGLE.from.indexOf(letter)] ?? letter).join('');
}
