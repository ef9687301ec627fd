import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@/tests/support/database';
import { at, type Columns, ids, insert, uuid } from './constraint-rows';

/** A provider with an accredited course that was given once, and its invoice. */
export const courses = {
  provider: randomUUID(),
  course: randomUUID(),
  version: randomUUID(),
  accreditation: randomUUID(),
  invoice: randomUUID(),
  run: randomUUID(),
  group: randomUUID(),
  meeting: randomUUID(),
};

const row =
  (table: string, base: () => Columns) =>
  (...rows: Columns[]) => {
    const [first = {}, ...others] = rows.map((columns) => ({ ...base(), ...columns }));
    return insert(table, first, ...others);
  };
const quoted = (id: string) => `'${id}'`;

export const provider = row('provider', () => ({
  id: uuid(),
  state: "'admitted'",
  name: "'Academie'",
  name_folded: "'academie'",
  mailbox: "'info@academie.example'",
  invoice_address: "'Postbus 1'",
  contact_name: "'A'",
  contact_email: `'${randomUUID()}@academie.example'`,
  created_at: at,
  expires_at: 'NULL',
  confirmed_at: 'NULL',
  decided_at: at,
  explanation: "''",
  merged_into_id: 'NULL',
}));
export const requested: Columns = { state: "'requested'", expires_at: at, decided_at: 'NULL' };

export const version = row('course_version', () => ({
  id: uuid(),
  course_id: quoted(courses.course),
  position: '2',
  units: '6',
  created_at: at,
  updated_at: at,
}));

export const courseDocument = row('course_document', () => ({
  id: uuid(),
  course_version_id: quoted(courses.version),
  name: "'programma.pdf'",
  kind: "'pdf'",
  size: '10',
  checksum: `'${'a'.repeat(64)}'`,
  storage_key: uuid(),
  uploaded_at: at,
}));

export const accreditation = row('accreditation_request', () => ({
  id: uuid(),
  course_version_id: quoted(courses.version),
  state: "'submitted'",
  renews_id: 'NULL',
  fee: '25000',
  vat_percent: '21',
  created_at: at,
  submitted_at: at,
  answer_due_on: "'2026-03-01'",
  assigned_to_id: 'NULL',
  assigned_at: 'NULL',
  decided_at: 'NULL',
  decided_on: 'NULL',
  reasons: "'{}'",
  type_code: 'NULL',
  units: 'NULL',
  is_per_meeting: 'NULL',
  category: 'NULL',
  points: 'NULL',
  valid_from: 'NULL',
  valid_to: 'NULL',
  ended_on: 'NULL',
  end_reason: "''",
}));
export const decided: Columns = { decided_at: at, decided_on: "'2026-02-01'" };
export const accredited: Columns = {
  ...{ ...decided, state: "'accredited'", type_code: "'update_day'", units: '6', is_per_meeting: 'false' },
  ...{ category: "'A1'", points: '6', valid_from: "'2026-02-01'", valid_to: "'2028-01-31'" },
};

export const assessment = row('course_assessment', () => ({
  id: uuid(),
  request_id: quoted(courses.accreditation),
  position: '2',
  assessor_id: quoted(ids.account),
  assigned_at: at,
  due_on: "'2026-03-01'",
  judgement: 'NULL',
  type_code: 'NULL',
  units: 'NULL',
  is_per_meeting: 'NULL',
  reasons: "'{}'",
  judged_at: 'NULL',
}));

export const question = row('accreditation_question', () => ({
  id: uuid(),
  request_id: quoted(courses.accreditation),
  asked_by_id: quoted(ids.other),
  asked_at: at,
  due_on: "'2026-03-01'",
  question: "'Hoe lang?'",
  answer: "''",
  answered_at: 'NULL',
  closed_at: 'NULL',
}));

export const invoice = row('invoice', () => ({
  id: uuid(),
  kind: "'invoice'",
  provider_id: quoted(courses.provider),
  credits_id: 'NULL',
  year: '2026',
  sequence: '2',
  issued_at: at,
  issued_on: "'2026-01-02'",
  due_on: "'2026-02-01'",
  recipient: "'Academie'",
  sender: "'Register'",
  subject: "'Accreditatie'",
  amount: '25000',
  vat_percent: '21',
  vat: '5250',
}));
export const payment = row('invoice_payment', () => ({
  id: uuid(),
  invoice_id: quoted(courses.invoice),
  amount: '100',
  corrects_id: 'NULL',
  paid_on: "'2026-01-03'",
  noted_at: at,
}));

export const run = row('course_run', () => ({
  id: uuid(),
  course_id: quoted(courses.course),
  accreditation_id: quoted(courses.accreditation),
  state: "'planned'",
  first_day: "'2026-03-01'",
  last_day: "'2026-03-02'",
  is_standing: 'false',
  door_secret: "'geheim'",
  created_at: at,
  closed_at: 'NULL',
  ending: 'NULL',
}));
export const meeting = row('run_meeting', () => ({
  run_id: quoted(courses.run),
  position: '1',
  day: "'2026-03-01'",
  begins: '540',
  ends: '1020',
}));
export const trainer = row('run_trainer', () => ({ run_id: quoted(courses.run), position: '1', name: "'J. de Wit'" }));

export const attendance = row('attendance', () => ({
  id: uuid(),
  run_id: quoted(courses.run),
  added_at: at,
  reason: "''",
  removed_at: 'NULL',
  registration_id: quoted(ids.registration),
}));
export const scan = row('door_scan', () => ({
  run_id: quoted(courses.run),
  meeting: '1',
  registration_id: quoted(ids.registration),
  scanned_at: at,
}));
export const claim = row('attendance_claim', () => ({
  id: uuid(),
  run_id: quoted(courses.run),
  registration_id: quoted(ids.registration),
  state: "'open'",
  claimed_at: at,
  due_on: "'2026-03-20'",
  answer: "''",
}));
export const group = row('"group"', () => ({ id: uuid(), name: "'Intervisie Midden'", created_at: at }));
export const groupMeeting = row('group_meeting', () => ({
  id: uuid(),
  group_id: quoted(courses.group),
  day: "'2026-03-01'",
  type_code: "'peer_review'",
  units: '2',
  subject: "'Thuiszitters'",
  noted_at: at,
}));

export const credited = row('activity', () => ({
  id: uuid(),
  registration_id: quoted(ids.registration),
  state: "'approved'",
  type_code: "'update_day'",
  title: "'Actualiteitendag'",
  last_day: "'2026-03-02'",
  units: '6',
  created_at: at,
  updated_at: at,
  submitted_at: at,
  superseded_at: 'NULL',
  source: "'attendance'",
  run_id: quoted(courses.run),
  credited_at: at,
  reference: "''",
}));

export async function writeCourseRows(db: TestDatabase) {
  const written = [
    provider({ id: quoted(courses.provider) }),
    insert('course', { id: quoted(courses.course), provider_id: quoted(courses.provider), created_at: at }),
    version({ id: quoted(courses.version), position: '1' }),
    accreditation({ id: quoted(courses.accreditation), ...accredited }),
    assessment({ position: '1', assessor_id: quoted(ids.other) }),
    invoice({ id: quoted(courses.invoice), sequence: '1' }),
    run({ id: quoted(courses.run) }),
    group({ id: quoted(courses.group) }),
    groupMeeting({ id: quoted(courses.meeting) }),
  ];
  for (const sql of written) await db.pool.query(sql);
}
