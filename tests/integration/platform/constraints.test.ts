import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { acceptedOfActivities, refusedOfActivities } from './constraint-cases-activities';
import { acceptedOfCertification, refusedOfCertification } from './constraint-cases-certification';
import { acceptedOfCourses, refusedOfCourses } from './constraint-cases-courses';
import { refusedOfDocuments } from './constraint-cases-documents';
import { acceptedOfEvidence, refusedOfEvidence } from './constraint-cases-evidence';
import { refusedOfMailings } from './constraint-cases-mailings';
import { acceptedOfPeople, refusedOfPeople } from './constraint-cases-people';
import { acceptedOfTasks, refusedOfTasks } from './constraint-cases-tasks';
import {
  account,
  appAppointment,
  at,
  decision,
  ids,
  insert,
  long,
  type RefusedCase,
  regAppointment,
  registration,
  sameDocument,
  set,
  signUp,
  uuid,
  writeRows,
} from './constraint-rows';
import { courses, writeCourseRows } from './constraint-rows-courses';

let db: TestDatabase;

beforeAll(async () => {
  db = await openTestDatabase();
  await writeRows(db);
  await writeCourseRows(db);
});
afterAll(() => db.close());

const refused: RefusedCase[] = [
  [
    'account_email_normalised_key',
    'one address for two accounts',
    () => account({ email_normalised: `(SELECT email_normalised FROM account WHERE id = '${ids.account}')` }),
  ],
  ['account_email_normalised_is_normal', 'an address with capitals', () => account({ email_normalised: "'A@b'" })],
  ['account_email_normalised_is_normal', 'an empty address', () => account({ email_normalised: "''" })],
  ['sign_up_one_waiting', 'two waiting sign-ups for one address', () => insert('sign_up', signUp({}))],
  [
    'application_one_open',
    'two open applications',
    () => insert('application', { id: uuid(), account_id: `'${ids.account}'`, created_at: at, updated_at: at }),
  ],
  ['application_name_lengths', 'initials without end', () => set('application', `initials = ${long(41)}`)],
  ['application_name_lengths', 'a prefix without end', () => set('application', `birth_prefix = ${long(21)}`)],
  ['application_name_lengths', 'a surname without end', () => set('application', `partner_surname = ${long(201)}`)],
  [
    'application_work_contact_fits',
    'a contact at work without end',
    () => set('application', `work_contact = ${long(201)}`),
  ],
  ['application_submitted_whole', 'a submission without its day', () => set('application', 'submitted_on = NULL')],
  ['application_submitted_whole', 'a submission without its promise', () => set('application', 'answer_due_on = NULL')],
  [
    'application_open_or_submitted',
    'a submitted one that never was',
    () => set('application', 'submitted_at = NULL, submitted_on = NULL, answer_due_on = NULL'),
  ],
  ['application_ended', 'an ended one without its end', () => set('application', "state = 'withdrawn'")],
  ['application_ended', 'an open one with an end', () => set('application', `ended_at = ${at}`)],
  [
    'application_appointment_hours',
    'no hours',
    () => insert('application_appointment', appAppointment({ hours_per_week: '0' })),
  ],
  [
    'application_appointment_hours',
    'more hours than a week has',
    () => insert('application_appointment', appAppointment({ hours_per_week: '168.01' })),
  ],
  [
    'application_appointment_days',
    'an end before its start',
    () => insert('application_appointment', appAppointment({ ends_on: "'2026-01-01'" })),
  ],
  [
    'application_appointment_position',
    'a place before the first',
    () => insert('application_appointment', appAppointment({ position: '-1' })),
  ],
  [
    'application_appointment_application_id_position_key',
    'two appointments in one place',
    () => insert('application_appointment', appAppointment({ position: '0' })),
  ],
  [
    'registration_appointment_hours',
    'no hours',
    () => insert('registration_appointment', regAppointment({ hours_per_week: '0', position: '1' })),
  ],
  [
    'registration_appointment_days',
    'an end before its start',
    () => insert('registration_appointment', regAppointment({ ends_on: "'2026-01-01'", position: '1' })),
  ],
  [
    'registration_appointment_position',
    'a place before the first',
    () => insert('registration_appointment', regAppointment({ position: '-1' })),
  ],
  [
    'registration_appointment_registration_id_position_key',
    'two appointments in one place',
    () => insert('registration_appointment', regAppointment({})),
  ],
  ['decision_application_id_key', 'two decisions on one application', () => insert('decision', decision({}))],
  ['decision_says_why', 'a rejection without a reason', () => insert('decision', decision({ reasons: "'{}'" }))],
  [
    'decision_says_why',
    'an approval without a check',
    () => insert('decision', decision({ outcome: "'approved'", reasons: "'{}'" })),
  ],
  [
    'decision_says_why',
    'an approval with reasons against it',
    () =>
      insert(
        'decision',
        decision({ outcome: "'approved'", appointment_check: "'document_seen'", checked_on: "'2026-01-01'" }),
      ),
  ],
  [
    'registration_account_id_key',
    'two registrations of one person',
    () => registration({ account_id: `'${ids.account}'` }),
  ],
  ['registration_number_normalised_key', 'one number twice', () => registration({ number_normalised: "'900001'" })],
  [
    'registration_number_forms',
    'a number that isn’t normalised',
    () => registration({ number_normalised: "'lklr 9'" }),
  ],
  ['registration_number_forms', 'a number of no characters', () => registration({ number: "''" })],
  ['registration_name_lengths', 'nobody’s name', () => registration({ birth_surname: "''" })],
  ['registration_name_lengths', 'a surname without end', () => registration({ birth_surname: long(201) })],
  [
    'registration_name_lengths',
    'an erased dossier that names somebody',
    () => set('registration', "erased_at = now(), state = 'deregistered', account_id = NULL, initials = ''"),
  ],
  [
    'registration_erased_whole',
    'an erased dossier of somebody in the register',
    () => set('registration', "erased_at = now(), birth_surname = ''"),
  ],
  ['registration_certified_until', 'certified without an end', () => set('registration', "state = 'certified'")],
  [
    'document_code_version_key',
    'one version of a document twice',
    () => sameDocument("version, title, body, '2099-01-01'"),
  ],
  [
    'document_code_valid_from_key',
    'two versions from one day',
    () => sameDocument("'another', title, body, valid_from"),
  ],
];

const all = [
  ...refused,
  ...refusedOfPeople,
  ...refusedOfTasks,
  ...refusedOfMailings,
  ...refusedOfDocuments,
  ...refusedOfActivities,
  ...refusedOfEvidence,
  ...refusedOfCertification,
  ...refusedOfCourses,
];

it.each(all)('%s refuses %s', async (constraint, _, sql) => {
  await expect(db.pool.query(sql())).rejects.toMatchObject({ constraint });
});

it.each([
  ...acceptedOfPeople,
  ...acceptedOfTasks,
  ...acceptedOfActivities,
  ...acceptedOfEvidence,
  ...acceptedOfCertification,
  ...acceptedOfCourses,
])('%s allows %s', async (_, __, sql) => {
  const client = await db.pool.connect();
  try {
    await client.query('BEGIN');
    expect((await client.query(sql())).rowCount).toBeGreaterThan(0);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
});

it('has a case for every check and every unique index', async () => {
  const { rows } = await db.pool.query<{ name: string }>(
    `SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace
     UNION SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE i.indisunique AND NOT i.indisprimary AND c.relnamespace = 'public'::regnamespace`,
  );
  expect([...new Set(all.map(([constraint]) => constraint))].sort()).toEqual(rows.map(({ name }) => name).sort());
});

it.each(['UPDATE audit_event SET at = at', 'DELETE FROM audit_event'])('keeps what was recorded: %s', async (sql) => {
  await expect(db.pool.query(sql)).rejects.toThrow('audit events are never changed or deleted');
});

it('keeps an invoice as it was issued', async () => {
  const change = `UPDATE invoice SET amount = 1 WHERE id = '${courses.invoice}'`;
  await expect(db.pool.query(change)).rejects.toThrow('an issued invoice is never changed');
});

it.each([
  [
    'an application of nobody',
    () =>
      `INSERT INTO application (id, account_id, created_at, updated_at) VALUES (${uuid()}, ${uuid()}, ${at}, ${at})`,
  ],
  ['an account that took decisions', () => `DELETE FROM account WHERE id = '${ids.other}'`],
  [
    'a document that was accepted',
    () => `DELETE FROM document WHERE id = (SELECT document_id FROM acceptance LIMIT 1)`,
  ],
  ['a role that doesn’t exist', () => account({ roles: `'{"emperor"}'` })],
  ['a status that doesn’t exist', () => set('registration', "state = 'suspended'")],
])('refuses %s', async (_, sql) => {
  await expect(db.pool.query(sql())).rejects.toThrow(/violates .*foreign key|invalid input value for enum/);
});
