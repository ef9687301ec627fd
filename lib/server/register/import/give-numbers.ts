import 'server-only';
import type pg from 'pg';
import { type Ask, type NumberForm, takeFreeNumbers } from '../data/registration-numbers';

const BATCH = 5_000;

export async function giveNumbers(client: pg.ClientBase, form: NumberForm) {
  const ask: Ask = async (text, values) => (await client.query(text, values)).rows;
  for (let after = 0; ; ) {
    const { rows } = await client.query<{ line: number }>(
      'SELECT line FROM import_row WHERE line > $1 AND outcome IS NULL AND number IS NULL ORDER BY line LIMIT $2',
      [after, BATCH],
    );
    const last = rows.at(-1);
    if (!last) return;
    if (after === 0) await client.query('CREATE INDEX ON import_row (number_normalised)');
    const numbers = await takeFreeNumbers(ask, rows.length, form, ['registration', 'import_row']);
    await client.query(
      `UPDATE import_row r SET number = given.number, number_normalised = given.normalised
       FROM unnest($1::int[], $2::text[], $3::text[]) AS given (line, number, normalised) WHERE r.line = given.line`,
      [
        rows.map(({ line }) => line),
        numbers.map(({ number }) => number),
        numbers.map(({ numberNormalised }) => numberNormalised),
      ],
    );
    after = last.line;
  }
}
