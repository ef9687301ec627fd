import 'server-only';
import type pg from 'pg';

/** What foreign keys still have to check waits in memory until the statement's end. */
const LINES = 5_000;

const NEW = `
  INSERT INTO activity (id, registration_id, state, source, reference, type_code, title, organiser, first_day, last_day,
    units, is_accredited, course_key, created_at, updated_at, submitted_at)
  SELECT gen_random_uuid(), registration_id, 'approved', 'taken_over', reference, type_code, title, organiser, first_day,
    last_day, units, is_accredited, course_key, $3, $3, $3
  FROM import_row WHERE line BETWEEN $1 AND $2 AND outcome IS NULL`;

export async function writeActivities(
  client: pg.ClientBase,
  now: Date,
  onWritten: (lines: number, of: number) => void,
) {
  const { rows } = await client.query<{ last: number | null }>('SELECT max(line) AS last FROM import_row');
  const last = rows[0]?.last ?? 0;
  for (let from = 1; from <= last; from += LINES) {
    await client.query(NEW, [from, from + LINES - 1, now]);
    onWritten(Math.min(from + LINES - 1, last), last);
  }
}
