import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@/tests/support/database';
import { applicant, now } from '../journey';

/** A constraint, what it refuses, and the SQL; a function, because the ids are known once the rows are there. */
export type RefusedCase = [constraint: string, what: string, sql: () => string];
export type Columns = Record<string, string>;

/** The rows that the cases are about, written by `writeRows`. */
export const ids = { account: '', application: '', other: '', registration: randomUUID(), document: '', decider: '' };

export async function writeRows(db: TestDatabase) {
  const first = await applicant();
  const second = await applicant();
  Object.assign(ids, {
    account: first.actor.accountId,
    application: first.applicationId,
    other: second.actor.accountId,
  });
  ids.document = (await db.prisma.document.findFirstOrThrow()).id;
  await db.pool.query(
    registration({ id: `'${ids.registration}'`, account_id: `'${ids.account}'`, number_normalised: "'900001'" }),
  );
  await db.pool.query(insert('registration_appointment', regAppointment({})));
  await db.pool.query(insert('decision', decision({})));
  await db.pool.query(insert('sign_up', signUp({})));
}

/** One row, or several of the same columns. */
export function insert(table: string, columns: Columns, ...more: Columns[]): string {
  const values = [columns, ...more].map((row) => `(${Object.values(row).join(', ')})`);
  return `INSERT INTO ${table} (${Object.keys(columns).join(', ')}) VALUES ${values.join(', ')}`;
}
export const at = `'${now.toISOString()}'`;
export const uuid = () => `'${randomUUID()}'`;

export function account(columns: Columns): string {
  return insert('account', {
    id: uuid(),
    email: "'a@b'",
    email_normalised: "'a@b'",
    name: "'A'",
    roles: "'{}'",
    created_at: at,
    ...columns,
  });
}
export function registration(columns: Columns): string {
  const row = {
    id: uuid(),
    number: "'X'",
    number_normalised: "'900002'",
    state: "'registered'",
    birth_surname: "'Wit'",
  };
  return insert('registration', { ...row, registered_on: "'2026-01-01'", created_at: at, ...columns });
}
export function signUp(columns: Columns): Columns {
  const row = {
    id: uuid(),
    email: "'w@b'",
    email_normalised: "'w@b'",
    name: "'W'",
    password_hash: "'-'",
    created_at: at,
  };
  return { ...row, expires_at: at, ...columns };
}
export function decision(columns: Columns): Columns {
  const row = { id: uuid(), application_id: `'${ids.application}'`, outcome: "'rejected'", reasons: "'{duplicate}'" };
  return { ...row, decided_by_id: `'${ids.other}'`, decided_at: at, ...columns };
}
export function jobOf(columns: Columns): Columns {
  const row = {
    id: uuid(),
    position: '0',
    function: "'other'",
    hours_per_week: '8',
    employer_kind: "'rbl'",
    form: "'employed'",
  };
  return { ...row, organisation: "'O'", starts_on: "'2026-01-02'", ...columns };
}
export const appAppointment = (columns: Columns) =>
  jobOf({ application_id: `'${ids.application}'`, position: '7', ...columns });
export const regAppointment = (columns: Columns) => jobOf({ registration_id: `'${ids.registration}'`, ...columns });
export const set = (table: string, changes: string) =>
  `UPDATE ${table} SET ${changes} WHERE id = '${ids[table as 'application' | 'registration']}'`;
export const long = (length: number) => `repeat('x', ${length})`;
export const sameDocument = (columns: string) =>
  `INSERT INTO document (id, code, version, title, body, valid_from) SELECT gen_random_uuid(), code, ${columns} FROM document LIMIT 1`;
