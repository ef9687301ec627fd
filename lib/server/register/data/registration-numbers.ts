import 'server-only';
import { normaliseNumber, printedNumber } from '@/lib/register/registration-number';
import { reader, type Transaction } from '@/lib/server/platform/db/database';

export type NumberForm = { numberPrefix: string; numberFirstValue: number };
export type FreeNumber = { number: string; numberNormalised: string };

/**
 * Whose numbers these are, by the normalised number: a number that was merged leads to the registration that lives. Also
 * of those that were erased. In a statement of its own, so that the next one goes by ids.
 */
export async function findNumbered(numbers: readonly string[], tx?: Transaction): Promise<Map<string, string>> {
  const rows = await (tx ?? (await reader())).registration.findMany({
    where: { numberNormalised: { in: [...numbers] } },
    select: { id: true, numberNormalised: true, mergedIntoId: true },
  });
  return new Map(rows.map(({ id, numberNormalised, mergedIntoId }) => [numberNormalised, mergedIntoId ?? id]));
}

export type Ask = <Row extends object>(text: string, values: unknown[]) => Promise<Row[]>;

const AHEAD = { first: 100, times: 4, most: 100_000 };

export async function takeRegistrationNumber(tx: Transaction, form: NumberForm): Promise<FreeNumber> {
  const ask: Ask = (text, values) => tx.$queryRawUnsafe(text, ...values);
  const [taken] = await takeFreeNumbers(ask, 1, form, ['registration']);
  if (!taken) throw new Error('No registration number was free');
  return taken;
}

/** Past the numbers in `tables`: a few statements find the end of however long a range. */
export async function takeFreeNumbers(
  ask: Ask,
  count: number,
  form: NumberForm,
  tables: readonly ('registration' | 'import_row')[],
): Promise<FreeNumber[]> {
  const found: FreeNumber[] = [];
  let further = AHEAD.first;
  while (found.length < count) {
    const missing = count - found.length;
    const ahead = await lookAhead(ask, missing + further, form, tables);
    const free = new Map(ahead.filter(({ isFree }) => isFree).map((candidate) => [candidate.value, candidate]));
    const lastNeeded = [...free.values()][missing - 1];
    const steps = lastNeeded ? ahead.indexOf(lastNeeded) + 1 : ahead.length;
    // Somebody else may take from the sequence meanwhile: only what it gives to us is ours.
    const ours = (await takeValues(ask, steps)).flatMap((value) => free.get(value) ?? []);
    found.push(...ours.map(({ number, numberNormalised }) => ({ number, numberNormalised })));
    further = Math.min(further * AHEAD.times, AHEAD.most);
  }
  return found;
}

async function takeValues(ask: Ask, count: number): Promise<number[]> {
  const text = "SELECT nextval('registration_number_seq')::text AS value FROM generate_series(1, $1::int)";
  return (await ask<{ value: string }>(text, [count])).map(({ value }) => Number(value));
}

async function lookAhead(
  ask: Ask,
  count: number,
  { numberPrefix, numberFirstValue }: NumberForm,
  tables: readonly string[],
) {
  const [sequence] = await ask<{ next: string }>(
    'SELECT (last_value + (CASE WHEN is_called THEN 1 ELSE 0 END))::text AS next FROM registration_number_seq',
    [],
  );
  const candidates = Array.from({ length: count }, (_, index) => {
    const value = Number(sequence?.next) + index;
    const number = printedNumber(numberFirstValue + value - 1, numberPrefix);
    const numberNormalised = normaliseNumber(number, numberPrefix);
    if (!numberNormalised) throw new Error(`${number} is no registration number`);
    return { value, number, numberNormalised };
  });
  const among = tables.map(
    (table) => `SELECT number_normalised AS taken FROM ${table} WHERE number_normalised = ANY($1)`,
  );
  const normalised = candidates.map(({ numberNormalised }) => numberNormalised);
  const rows = await ask<{ taken: string }>(among.join(' UNION '), [normalised]);
  const taken = new Set(rows.map((row) => row.taken));
  return candidates.map((candidate) => ({ ...candidate, isFree: !taken.has(candidate.numberNormalised) }));
}
