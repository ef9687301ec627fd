import 'server-only';
import type pg from 'pg';
import { normaliseNumber, printedNumber } from '@/lib/register/registration-number';

type NumberForm = { numberPrefix: string; numberFirstValue: number };
type FreeNumber = { number: string; normalised: string };

const BATCH = 5_000;
/** How far is looked ahead, at least, past numbers that the file or the register took. */
const LOOK_AHEAD = 1_000;

/** Gives every new person without a number the next free one, in the order of the file. */
export async function giveNumbers(client: pg.ClientBase, form: NumberForm) {
  for (let after = 0; ; ) {
    const { rows } = await client.query<{ line: number }>(
      'SELECT line FROM import_row WHERE line > $1 AND outcome IS NULL AND number IS NULL ORDER BY line LIMIT $2',
      [after, BATCH],
    );
    const last = rows.at(-1);
    if (!last) return;
    if (after === 0) await client.query('CREATE INDEX ON import_row (number_normalised)');
    const numbers = await takeFreeNumbers(client, rows.length, form);
    await client.query(
      `UPDATE import_row r SET number = given.number, number_normalised = given.normalised
       FROM unnest($1::int[], $2::text[], $3::text[]) AS given (line, number, normalised) WHERE r.line = given.line`,
      [rows.map(({ line }) => line), numbers.map(({ number }) => number), numbers.map(({ normalised }) => normalised)],
    );
    after = last.line;
  }
}

async function takeFreeNumbers(client: pg.ClientBase, count: number, form: NumberForm): Promise<FreeNumber[]> {
  const found: FreeNumber[] = [];
  while (found.length < count) {
    const missing = count - found.length;
    const ahead = await lookAhead(client, missing + LOOK_AHEAD, form);
    const free = new Map(ahead.filter(({ isFree }) => isFree).map((candidate) => [candidate.value, candidate]));
    const lastNeeded = [...free.values()][missing - 1];
    const steps = lastNeeded ? ahead.indexOf(lastNeeded) + 1 : ahead.length;
    // Somebody else may take from the sequence meanwhile: only what it gives to us is ours.
    found.push(...(await takeValues(client, steps)).flatMap((value) => free.get(value) ?? []));
  }
  return found;
}

async function takeValues(client: pg.ClientBase, count: number): Promise<number[]> {
  const { rows } = await client.query<{ value: string }>(
    "SELECT nextval('registration_number_seq') AS value FROM generate_series(1, $1)",
    [count],
  );
  return rows.map(({ value }) => Number(value));
}

/** The next `count` values of the sequence as numbers, each with whether it is free, taking none. */
async function lookAhead(client: pg.ClientBase, count: number, { numberPrefix, numberFirstValue }: NumberForm) {
  const { rows } = await client.query<{ next: string }>(
    'SELECT last_value + (CASE WHEN is_called THEN 1 ELSE 0 END) AS next FROM registration_number_seq',
  );
  const candidates = Array.from({ length: count }, (_, index) => {
    const value = Number(rows[0]?.next) + index;
    const number = printedNumber(numberFirstValue + value - 1, numberPrefix);
    const normalised = normaliseNumber(number, numberPrefix);
    if (!normalised) throw new Error(`${number} is no registration number`);
    return { value, number, normalised };
  });
  const taken = await takenAmong(
    client,
    candidates.map(({ normalised }) => normalised),
  );
  return candidates.map((candidate) => ({ ...candidate, isFree: !taken.has(candidate.normalised) }));
}

async function takenAmong(client: pg.ClientBase, normalised: string[]): Promise<Set<string>> {
  const { rows } = await client.query<{ number_normalised: string }>(
    `SELECT number_normalised FROM registration WHERE number_normalised = ANY($1)
     UNION SELECT number_normalised FROM import_row WHERE number_normalised = ANY($1)`,
    [normalised],
  );
  return new Set(rows.map((row) => row.number_normalised));
}
