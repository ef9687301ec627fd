import 'server-only';
import type pg from 'pg';
import type { ActivityColumn } from '@/lib/portfolio/import/columns';
import type { ActivityProblemCode } from '@/lib/portfolio/import/problems';

const compared = {
  type: 'type_code',
  title: 'title',
  organiser: 'organiser',
  first_day: 'first_day',
  last_day: 'last_day',
  units: 'units',
  accredited: 'is_accredited',
} as const satisfies Partial<Record<ActivityColumn, string>>;

const rowOf = (alias: 'm' | 't') =>
  `(${Object.values(compared)
    .map((name) => `${alias}.${name}`)
    .join(', ')})`;
const DIFFERENCES = `(VALUES ${Object.entries(compared)
  .map(([column, name]) => `('${column}', m.${name} IS DISTINCT FROM t.${name})`)
  .join(', ')}) AS d (field, differs)`;

/** `m` is the row, `t` what should be the same activity, `figure` the line where that stands. */
const ALREADY_THERE = {
  from: `import_row m JOIN activity t ON t.registration_id = m.registration_id AND t.reference = m.reference
    AND t.source = 'taken_over' AND t.replaces_id IS NULL`,
  figure: 'NULL::int',
};
const EARLIER_IN_FILE = { from: 'import_row m JOIN import_row t ON t.line = m.same_line', figure: 't.line' };

/** Number and reference are the key. Whose portfolios these are is held until the transaction ends. */
export async function findClashes(client: pg.ClientBase) {
  await findPeople(client);
  await client.query('CREATE INDEX ON import_row (registration_id, reference)');
  await client.query(
    `UPDATE import_row m SET same_line = earlier.line
     FROM (SELECT registration_id, reference, min(line) AS line FROM import_row WHERE registration_id IS NOT NULL
           GROUP BY registration_id, reference HAVING count(*) > 1) earlier
     WHERE m.registration_id = earlier.registration_id AND m.reference = earlier.reference AND m.line > earlier.line`,
  );
  for (const { from, figure } of [ALREADY_THERE, EARLIER_IN_FILE]) {
    await client.query(
      `UPDATE import_row SET outcome = 'unchanged'
       WHERE line IN (SELECT m.line FROM ${from} WHERE ${rowOf('m')} IS NOT DISTINCT FROM ${rowOf('t')})`,
    );
    await client.query(
      `INSERT INTO import_problem (line, field, code, figure)
       SELECT m.line, d.field, $1, ${figure} FROM ${from} CROSS JOIN LATERAL ${DIFFERENCES} WHERE d.differs
         AND NOT EXISTS (SELECT 1 FROM import_problem p WHERE p.line = m.line AND p.field = d.field)`,
      ['differs' satisfies ActivityProblemCode],
    );
  }
  await client.query(`UPDATE import_row SET outcome = 'wrong' WHERE line IN (SELECT line FROM import_problem)`);
}

async function findPeople(client: pg.ClientBase) {
  await client.query(
    `SELECT count(*) FROM (
       SELECT 1 FROM registration WHERE id IN (
         SELECT coalesce(n.merged_into_id, n.id) FROM registration n
         WHERE n.number_normalised IN (SELECT number_normalised FROM import_row))
       ORDER BY id FOR NO KEY UPDATE) held`,
  );
  await client.query(
    `UPDATE import_row m SET registration_id = r.id
     FROM registration n JOIN registration r ON r.id = coalesce(n.merged_into_id, n.id)
     WHERE n.number_normalised = m.number_normalised AND r.erased_at IS NULL`,
  );
  await client.query(
    `INSERT INTO import_problem (line, field, code) SELECT line, 'registration_number', $1 FROM import_row
     WHERE registration_id IS NULL AND number_normalised IS NOT NULL`,
    ['unknown_number' satisfies ActivityProblemCode],
  );
}
