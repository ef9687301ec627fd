import 'server-only';
import type { PersonName } from '@/lib/names/person-name';
import { ask, COLUMNS, type Hit, type HitRow, hitOf, PUBLIC } from './public-people';

/** Whose number `n` is: a number that was merged leads to the one that lives. */
const NUMBERED = 'registration n JOIN registration r ON r.id = coalesce(n.merged_into_id, n.id)';

const BY_NUMBER = {
  name: 'register-number',
  text: `SELECT ${COLUMNS} FROM ${NUMBERED} WHERE ${PUBLIC} AND n.number_normalised = $1`,
};

const BY_NUMBERS = {
  name: 'register-numbers',
  text: `SELECT n.number_normalised AS asked, ${COLUMNS} FROM ${NUMBERED}
    WHERE ${PUBLIC} AND n.number_normalised = ANY ($1)`,
};

/** By their number, or one that leads to it. */
export async function findPublicByNumber(numberNormalised: string): Promise<Hit | null> {
  const [row] = await ask<HitRow>(BY_NUMBER, [numberNormalised]);
  return row ? hitOf(row) : null;
}

/** By number asked. Whoever isn't in it, isn't in the register, isn't any more or is shielded: nothing tells which. */
export async function listPublicByNumbers(numbers: readonly string[]): Promise<Map<string, Hit>> {
  const rows = await ask<HitRow & { asked: string }>(BY_NUMBERS, [[...numbers]]);
  return new Map(rows.map(({ asked, ...row }) => [asked, hitOf(row)]));
}

export async function listPublicNames(numbers: readonly string[]): Promise<Map<string, PersonName>> {
  const hits = await listPublicByNumbers(numbers);
  return new Map([...hits].map(([number, { name }]) => [number, name]));
}
