import 'server-only';
import type pg from 'pg';
import type { ImportColumn } from '@/lib/register/import/columns';
import type { ClashCode } from '@/lib/register/import/problems';

const compared = {
  initials: 'initials',
  birth_prefix: 'birth_prefix',
  birth_surname: 'birth_surname',
  partner_prefix: 'partner_prefix',
  partner_surname: 'partner_surname',
  name_use: 'name_use',
  email: 'email_normalised',
  status: 'state',
  registered_on: 'registered_on',
  certified_until: 'certified_until',
} as const satisfies Partial<Record<ImportColumn, string>>;

const REGISTER = `(
  SELECT r.number, r.number_normalised, r.initials, r.birth_prefix, r.birth_surname, r.partner_prefix,
    r.partner_surname, r.name_use, a.email_normalised, r.state, r.registered_on, r.certified_until, r.shielded
  FROM registration r LEFT JOIN account a ON a.id = r.account_id
)`;

/** A file that doesn't say whether somebody is shielded doesn't contradict it. */
const SHIELDED_DIFFERS = 'm.shielded <> t.shielded';
const rowOf = (alias: 'm' | 't') =>
  `(${Object.values(compared)
    .map((name) => `${alias}.${name}`)
    .join(', ')})`;
const SAME = `${rowOf('m')} IS NOT DISTINCT FROM ${rowOf('t')} AND ${SHIELDED_DIFFERS} IS NOT TRUE`;
const DIFFERENCES = `(VALUES ${[
  ...Object.entries(compared).map(([column, name]) => `('${column}', m.${name} IS DISTINCT FROM t.${name})`),
  `('shielded', ${SHIELDED_DIFFERS} IS TRUE)`,
].join(', ')}) AS d (field, differs)`;

/** `m` is the row, `t` what should be the same person, `figure` the line where that stands. */
type Pairs = { from: string; figure: 't.line' | 'NULL::int' };

const withNumberInRegister: Pairs = {
  from: `import_row m JOIN ${REGISTER} t ON t.number_normalised = m.number_normalised`,
  figure: 'NULL::int',
};
const withAddressInRegister: Pairs = {
  from: `import_row m JOIN ${REGISTER} t ON t.email_normalised = m.email_normalised AND m.number IS NULL`,
  figure: 'NULL::int',
};
const withNumberInFile: Pairs = {
  from: 'import_row m JOIN import_row t ON t.line = m.same_number_line',
  figure: 't.line',
};
const withAddressInFile: Pairs = {
  from: 'import_row m JOIN import_row t ON t.line = m.same_email_line AND m.number IS NULL AND t.number IS NULL',
  figure: 't.line',
};

/** The number is the key where one is given; without one, the address is. */
const SAME_KEY = '(m.number IS NULL OR m.number = t.number)';

export async function findClashes(client: pg.ClientBase) {
  await pointToEarlierRow(client, 'number_normalised', 'same_number_line');
  await pointToEarlierRow(client, 'email_normalised', 'same_email_line');
  for (const pairs of [withNumberInRegister, withAddressInRegister, withNumberInFile, withAddressInFile])
    await markUnchanged(client, pairs);
  for (const pairs of [withNumberInRegister, withAddressInRegister, withNumberInFile]) {
    await noteDifferences(client, pairs);
    await noteCollisions(client, pairs);
  }
  await noteAddressesUsedTwice(client);
  await noteAddressesOfOthers(client);
  await client.query(`UPDATE import_row SET outcome = 'wrong' WHERE line IN (SELECT line FROM import_problem)`);
}

async function pointToEarlierRow(client: pg.ClientBase, key: string, pointer: string) {
  await client.query(
    `UPDATE import_row m SET ${pointer} = earlier.line
     FROM (SELECT ${key}, min(line) AS line FROM import_row WHERE ${key} IS NOT NULL
           GROUP BY ${key} HAVING count(*) > 1) earlier
     WHERE m.${key} = earlier.${key} AND m.line > earlier.line`,
  );
}

async function markUnchanged(client: pg.ClientBase, { from }: Pairs) {
  await client.query(
    `UPDATE import_row SET outcome = 'unchanged'
     WHERE line IN (SELECT m.line FROM ${from} WHERE ${SAME_KEY} AND ${SAME})`,
  );
}

async function noteDifferences(client: pg.ClientBase, { from, figure }: Pairs) {
  await client.query(
    `INSERT INTO import_problem (line, field, code, figure)
     SELECT m.line, d.field, $1, ${figure} FROM ${from} CROSS JOIN LATERAL ${DIFFERENCES}
     WHERE ${SAME_KEY} AND NOT (${SAME}) AND d.differs
       AND NOT EXISTS (SELECT 1 FROM import_problem p WHERE p.line = m.line AND p.field = d.field)`,
    ['differs' satisfies ClashCode],
  );
}

async function noteCollisions(client: pg.ClientBase, { from, figure }: Pairs) {
  await client.query(
    `INSERT INTO import_problem (line, field, code, figure)
     SELECT m.line, 'registration_number', $1, ${figure} FROM ${from} WHERE NOT ${SAME_KEY}`,
    ['number_collides' satisfies ClashCode],
  );
}

async function noteAddressesUsedTwice(client: pg.ClientBase) {
  await client.query(
    `INSERT INTO import_problem (line, field, code, figure)
     SELECT m.line, 'email', $1, t.line FROM import_row m JOIN import_row t ON t.line = m.same_email_line
     WHERE m.same_number_line IS DISTINCT FROM m.same_email_line
       AND NOT (m.number IS NOT DISTINCT FROM t.number AND ${SAME})`,
    ['email_twice' satisfies ClashCode],
  );
}

async function noteAddressesOfOthers(client: pg.ClientBase) {
  await client.query(
    `INSERT INTO import_problem (line, field, code)
     SELECT m.line, 'email', $1 FROM import_row m JOIN account a ON a.email_normalised = m.email_normalised
     LEFT JOIN registration r ON r.account_id = a.id
     WHERE (m.number IS NULL AND r.id IS NULL)
       OR (m.number_normalised IS NOT NULL AND r.number_normalised IS DISTINCT FROM m.number_normalised)`,
    ['email_taken' satisfies ClashCode],
  );
}
