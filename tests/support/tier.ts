/** `npm run test:long` widens a test that has more to try than fits in a working day. LONG is read here and in jest's settings alone. */
export const isLong = process.env.LONG === '1';

/** What is drawn is drawn from this: the same in every run, so that a change is known by what it changed. The long tier draws another, and prints it. */
export const seed = Number(process.env.SEED ?? 20_261_123);

/** Of rows that each start a process for one rule, such as how a command answers wrong use: the first speaks for all. */
export function oneUnlessLong<Row>(rows: Row[]): Row[] {
  return isLong ? rows : rows.slice(0, 1);
}
