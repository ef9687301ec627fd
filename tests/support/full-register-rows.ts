// Rows of a full register: SQL with `n` for the number of a person or a case.

/** When all of it happened. */
export const AT = "timestamptz '2026-03-01T09:00:00Z'";

/** The organisation of an appointment. */
export const EMPLOYER = "'Gemeente ' || n % 350";

/** Ids that say whose they are: `kind` in front, the number behind. */
const ID = (kind: string, nth = 'n') => `('${kind}' || lpad(to_hex(${nth}), 12, '0'))::uuid`;
export const PERSON = ID('a0000000-0000-4000-8000-');
export const REGISTRATION = ID('b0000000-0000-4000-8000-');
const ACTIVITY = ID('c0000000-0000-4000-8000-');
export const APPLICATION = ID('d0000000-0000-4000-8000-');
const CERTIFICATION = ID('e0000000-0000-4000-8000-');
export const CHANGE = '1000000 + n';
export const NEWCOMER = ID('f0000000-0000-4000-8000-');
export const CASE = ID('f1000000-0000-4000-8000-');

/** What each person has, by table and in the order in which they hang together. */
export const ofEachPerson: [into: string, rows: string][] = [
  [
    'registration_event (registration_id, kind, "on", at, state_after)',
    `SELECT ${REGISTRATION}, 'registered', date '2025-01-01', ${AT}, 'registered'`,
  ],
  [
    'registration_appointment (id, registration_id, position, function, hours_per_week, employer_kind, form, organisation, starts_on)',
    `SELECT
    gen_random_uuid(), ${REGISTRATION}, 0, 'attendance_officer', 24, 'municipality', 'employed', ${EMPLOYER}, date '2020-01-01'`,
  ],
  [
    'registration_acceptance (registration_id, tick, document_id, accepted_at)',
    `SELECT ${REGISTRATION}, 'subscribes_code_of_conduct',
    (SELECT id FROM document WHERE code = 'code_of_conduct' LIMIT 1), ${AT}`,
  ],
  [
    'registration_change (id, registration_id, section, at, changed_by_role, before, after, name_keyed)',
    `SELECT ${CHANGE}, ${REGISTRATION},
    (CASE WHEN n % 5 = 0 THEN 'name' WHEN n % 5 = 1 THEN 'login' ELSE 'contact' END)::"DetailsSection", ${AT}, 'registrant',
    jsonb_build_object('email', 'ooit' || n || '@oud.example'), '{}', n % 5 = 0`,
  ],
  [
    'requirement_lapse (id, registration_id, since, mend_by, requirements, mended_on)',
    `SELECT gen_random_uuid(), ${REGISTRATION},
    date '2026-01-01', date '2026-04-01', '{hours}', CASE WHEN n % 100 = 0 THEN NULL ELSE date '2026-02-01' END`,
  ],
  [
    'application (id, account_id, state, private_email, created_at, updated_at, submitted_at, submitted_on, answer_due_on, ended_at, name_keyed)',
    `SELECT
    ${APPLICATION}, ${PERSON}, 'approved', 'toen' || n || '@huis' || n % 500 || '.example', ${AT}, ${AT}, ${AT} + n * interval '1 second',
    date '2026-03-01', date '2026-04-01', ${AT}, true`,
  ],
  [
    'application_appointment (id, application_id, position, function, hours_per_week, employer_kind, form, organisation, starts_on)',
    `SELECT
    gen_random_uuid(), ${APPLICATION}, 0, 'attendance_officer', 24, 'municipality', 'employed', ${EMPLOYER}, date '2020-01-01'`,
  ],
  [
    'acceptance (application_id, tick, document_id, accepted_at)',
    `SELECT ${APPLICATION}, 'subscribes_code_of_conduct',
    (SELECT id FROM document WHERE code = 'code_of_conduct' LIMIT 1), ${AT}`,
  ],
  [
    'decision (id, application_id, outcome, appointment_check, checked_on, decided_by_id, decided_at)',
    `SELECT gen_random_uuid(),
    ${APPLICATION}, 'approved', 'employer_phoned', date '2026-03-02', ${PERSON}, ${AT}`,
  ],
  [
    'information_request (id, application_id, asked_by_id, asked_at, due_on, answered_at)',
    `SELECT ${APPLICATION}, ${APPLICATION}, ${PERSON},
    ${AT}, date '2026-03-20', ${AT}`,
  ],
  ['information_point (request_id, position, question, answer)', `SELECT ${APPLICATION}, 0, 'Hoeveel uren?', '24'`],
  [
    'certification (id, registration_id, cycle_start, cycle_end, state, requested_at, requested_on, decided_at, decided_on, certified_until)',
    `SELECT
    ${CERTIFICATION}, ${REGISTRATION}, date '2021-01-01', date '2025-12-31', 'granted', ${AT}, date '2026-01-01', ${AT}, date '2026-01-05', date '2030-12-31'`,
  ],
  [
    'cycle_closing (registration_id, cycle_end, outcome, closed_on)',
    `SELECT ${REGISTRATION}, date '2025-12-31', 'certified', date '2026-01-01'`,
  ],
  [
    'activity (id, registration_id, state, type_code, title, last_day, units, course_key, created_at, updated_at, submitted_at, review_from)',
    `SELECT
    ${ACTIVITY}, ${REGISTRATION}, 'approved', 'course', 'Cursus ' || n % 1000, date '2026-02-01', 4, 'course|cursus' || n % 1000, ${AT}, ${AT}, ${AT},
    ${AT} + n * interval '1 second'`,
  ],
  [
    'evidence (id, activity_id, name, kind, size, checksum, storage_key, uploaded_at)',
    `SELECT gen_random_uuid(), ${ACTIVITY}, 'bewijs.pdf', 'pdf',
    1000, repeat('a', 64), gen_random_uuid(), ${AT}`,
  ],
  [
    'activity_decision (id, activity_id, outcome, reason, decided_by_id, decided_at)',
    `SELECT gen_random_uuid(), ${ACTIVITY}, 'approved', '',
    ${PERSON}, ${AT}`,
  ],
  [
    'activity_question (id, activity_id, asked_by_id, asked_at, due_on, question, answer, answered_at)',
    `SELECT gen_random_uuid(), ${ACTIVITY},
    ${PERSON}, ${AT}, date '2026-03-20', 'Hoeveel uren?', '4', ${AT}`,
  ],
  [
    'message (id, account_id, at, subject, body, path)',
    `SELECT gen_random_uuid(), ${PERSON}, ${AT}, 'Bericht', 'Tekst', ''`,
  ],
  [
    'mail (id, template, params, to_address, account_id, state, created_at, queued_at, sent_at, failed_at)',
    `SELECT gen_random_uuid(),
    'confirm_account', '{}', 'p' || n || '@gemeente.example', ${PERSON}, (CASE WHEN n % 20 = 0 THEN 'failed' ELSE 'sent' END)::"MailState", ${AT}, ${AT},
    ${AT}, CASE WHEN n % 20 = 0 THEN ${AT} END`,
  ],
  [
    'task (id, key, kind, account_id, registration_id, created_on, created_at, done_at)',
    `SELECT gen_random_uuid(), 'vol:' || n, 'name_changed',
    ${PERSON}, ${REGISTRATION}, date '2026-03-01', ${AT}, CASE WHEN n % 10 = 0 THEN NULL ELSE ${AT} END`,
  ],
  [
    'note (id, registration_id, author_id, at, text)',
    `SELECT gen_random_uuid(), ${REGISTRATION}, ${PERSON}, ${AT}, 'Gebeld'`,
  ],
  [
    'session (id, account_id, created_at, last_seen_at, authenticated_at, ended_at)',
    `SELECT gen_random_uuid(), ${PERSON}, ${AT}, ${AT}, ${AT}, ${AT}`,
  ],
  ['wrong_guess (id, account_id, at)', `SELECT gen_random_uuid(), ${PERSON}, ${AT}`],
  [
    'sign_up (id, email, email_normalised, name, password_hash, created_at, expires_at, confirmed_at)',
    `SELECT gen_random_uuid(), 'p' || n || '@gemeente.example',
    'p' || n || '@gemeente.example', 'Persoon', 'x', ${AT}, ${AT}, ${AT}`,
  ],
  [
    'password_reset (id, account_id, created_at, expires_at, used_at)',
    `SELECT gen_random_uuid(), ${PERSON}, ${AT}, ${AT}, ${AT}`,
  ],
  [
    'email_change (id, account_id, old_email, new_email, new_email_normalised, created_at, expires_at, superseded_at)',
    `SELECT gen_random_uuid(), ${PERSON},
    'a@b.example', 'b@b.example', 'b@b.example', ${AT}, ${AT}, ${AT}`,
  ],
  ['recovery_code (id, account_id, code_hash, created_at)', `SELECT gen_random_uuid(), ${PERSON}, 'x', ${AT}`],
  ['former_holder (registration_id, account_id, until)', `SELECT ${REGISTRATION}, ${PERSON}, ${AT}`],
  ['rate_limit (key, points, expire)', `SELECT 'vol:' || n, 1, 4102444800000`],
  [
    'audit_event (at, event, actor_role, subject_type, subject_id, about_id)',
    `SELECT ${AT}, 'logged_in', 'registrant', 'account', ${PERSON}, NULL`,
  ],
  [
    'audit_event (at, event, actor_role, subject_type, subject_id, about_id)',
    `SELECT ${AT}, 'dossier_viewed', 'register_manager', 'registration', ${REGISTRATION}, ${REGISTRATION}`,
  ],
];
