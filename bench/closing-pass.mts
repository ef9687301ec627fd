// Closing a run of many people, beside the same rows by plain SQL in one transaction: `node closing-pass.mts PEOPLE`, with
// the variables of an installation that isn't running, prints what was measured as JSON.
import { randomUUID } from 'node:crypto';
import type { PersonName } from '@/lib/names/person-name';
import { printedName } from '@/lib/names/printed-name';
import { closeRun } from '@/lib/server/attendance/close-run';
import { nameFromRow } from '@/lib/server/names/data/name-columns';
import { moment } from '@/lib/server/platform/clock';
import { closeDatabase, database } from '@/lib/server/platform/db/database';
import { closeJobs, jobs } from '@/lib/server/platform/outbox';
import { timed } from './timed.mts';

export type ClosingPass = { people: number; closeSeconds: number; sqlSeconds: number };

const [people = ''] = process.argv.slice(2);
const { pool, prisma } = await database();
await jobs();
const now = new Date();
const accountId = randomUUID();
const courseIds = await accreditedCourse();
/** What a process does for the first time, it does slowly. */
const WARMING = 20;
await close(await listedRun(WARMING));
const runId = await listedRun(Number(people));
const closing = await timed(() => close(runId));
const credited = await prisma.activity.count({ where: { runId } });
const bySql = await timed(await copying());
const measured: ClosingPass = { people: credited, closeSeconds: closing.seconds, sqlSeconds: bySql.seconds };
await closeJobs();
await closeDatabase();
console.log(JSON.stringify(measured));
process.exit(0);

async function close(id: string) {
  const actor = { kind: 'account' as const, accountId, sessionId: '', name: 'Opleider', email: '' };
  const closed = await closeRun({ id, version: 1 }, { actor: { ...actor, roles: ['provider'] }, ...moment() });
  if (!closed.ok) throw new Error(JSON.stringify(closed));
}

async function accreditedCourse() {
  const email = `${accountId}@academie.example`;
  const account = {
    id: accountId,
    email,
    emailNormalised: email,
    name: 'Opleider',
    roles: ['provider' as const],
    createdAt: now,
  };
  await prisma.account.create({ data: account });
  const [providerId, courseId, versionId, accreditationId] = Array.from({ length: 4 }, () => randomUUID());
  const [from, to] = [new Date('2020-01-01'), new Date('2090-01-01')];
  await pool.query(
    `INSERT INTO provider (id, state, name, name_folded, mailbox, invoice_address, contact_name, contact_email, created_at, decided_at)
     VALUES ($1, 'admitted', 'Academie', 'academie', 'info@academie.example', 'Postbus 1', 'A', $2, $3, $3)`,
    [providerId, email, now],
  );
  await pool.query('INSERT INTO provider_contact VALUES ($1, $2, $3)', [providerId, accountId, now]);
  await pool.query('INSERT INTO course VALUES ($1, $2, $3)', [courseId, providerId, now]);
  await pool.query(
    `INSERT INTO course_version (id, course_id, position, title, created_at, updated_at) VALUES ($1, $2, 1, 'Cursus', $3, $3)`,
    [versionId, courseId, now],
  );
  await pool.query(
    `INSERT INTO accreditation_request (id, course_version_id, state, fee, vat_percent, created_at, submitted_at, answer_due_on,
       decided_at, decided_on, type_code, units, is_per_meeting, category, points, valid_from, valid_to)
     VALUES ($1, $2, 'accredited', 0, 21, $3, $3, $4, $3, $4, 'professional_training', 6, false, 'A1', 6, $4, $5)`,
    [accreditationId, versionId, now, from, to],
  );
  return { courseId, accreditationId };
}

async function listedRun(count: number): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `INSERT INTO course_run (id, course_id, accreditation_id, first_day, last_day, door_secret, created_at)
     VALUES ($1, $2, $3, '2026-01-05', '2026-01-05', 'geheim', $4)`,
    [id, courseIds.courseId, courseIds.accreditationId, now],
  );
  await listPeople(id, count);
  return id;
}

async function listPeople(runId: string, count: number) {
  const { rows } = await pool.query<PersonName & { number: string; normalised: string }>(
    `SELECT number, number_normalised AS normalised, initials, birth_prefix AS "birthPrefix",
       birth_surname AS "birthSurname", partner_prefix AS "partnerPrefix", partner_surname AS "partnerSurname",
       name_use AS "nameUse"
     FROM registration WHERE state IN ('registered', 'certified') ORDER BY id LIMIT $1`,
    [count],
  );
  await prisma.attendance.createMany({
    data: rows.map(({ number: typedNumber, normalised: numberNormalised, ...name }) => ({
      ...{ runId, typedNumber, numberNormalised, typedName: printedName(nameFromRow(name)), addedAt: now },
    })),
  });
}

/** Every row that closing wrote, written again into tables of the same form. */
async function copying(): Promise<() => Promise<void>> {
  const written = {
    activity: `run_id = '${runId}'`,
    attendance: `run_id = '${runId}'`,
    audit_event: `details->>'runId' = '${runId}' OR subject_id = '${runId}'`,
    mail: `params->>'path' IN (SELECT '/mijn/portfolio/' || id FROM activity WHERE run_id = '${runId}')`,
    message: `path IN (SELECT '/mijn/portfolio/' || id FROM activity WHERE run_id = '${runId}')`,
  };
  for (const [table, where] of Object.entries(written)) {
    await pool.query(`CREATE TABLE bench_closing_${table} (LIKE ${table} INCLUDING ALL)`);
    await pool.query(`CREATE TABLE bench_closing_from_${table} AS SELECT * FROM ${table} WHERE ${where}`);
  }
  const copies = Object.keys(written).map(
    (table) => `INSERT INTO bench_closing_${table} SELECT * FROM bench_closing_from_${table};`,
  );
  return async () => {
    await pool.query(`BEGIN; ${copies.join(' ')} COMMIT;`);
  };
}
