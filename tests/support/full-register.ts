import pg from 'pg';
import { baseLetters } from '@/lib/names/fold';
import type { PersonName } from '@/lib/names/person-name';
import { surnameShown } from '@/lib/names/printed-name';
import { keyLines, searchColumns, storedKeys } from '@/lib/register/search-keys';
import { addKeysOf } from '@/lib/server/register/data/search-keys';
import {
  APPLICATION,
  AT,
  CASE,
  CHANGE,
  EMPLOYER,
  NEWCOMER,
  ofEachPerson,
  PERSON,
  REGISTRATION,
} from './full-register-rows';

/** How much is in a register; one person's dossier and portfolio are as long as they ever get. */
export type Fullness = { people: number; cases: number; views: number; questions: number };

const SURNAMES = ['Jansen', 'Bakker', 'Visser', 'Smit', 'Meijer', 'Mulder', 'Bos', 'Vos', 'Peters', 'Hendriks', 'Berg'];
const PREFIXES = ['', '', '', 'de', 'van', 'van der', 'van den'];
const BATCH = 5_000;
/**
 * Fills a database from what it holds by now up to `to`: straight into its tables, as a million people would take days
 * through the pages. `watched` is the registration whose dossier is long.
 */
export async function fillRegister(url: string, watched: string, from: Fullness, to: Fullness) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SET synchronous_commit = off; SET work_mem = '256MB'; SET client_min_messages = warning");
    // What hangs together is known here: looked up row by row, and worked out by triggers, it takes three times as long.
    await client.query('SET session_replication_role = replica');
    for (let first = from.people; first < to.people; first += BATCH)
      await addPeople(client, first, Math.min(BATCH, to.people - first));
    for (let first = from.cases; first < to.cases; first += BATCH)
      await addCases(client, first, Math.min(BATCH, to.cases - first));
    await addViews(client, watched, to.views - from.views);
    await addQuestions(client, from.questions, to.questions);
    // The pages' plans are made from what is known of the tables.
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

/** The name of person number `nth`: common surnames and rare ones, with and without prefixes and partners. */
export function nameOf(nth: number): PersonName {
  const common = SURNAMES[nth % SURNAMES.length] ?? '';
  const letters = (nth * 7919).toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? 'q');
  const isCommon = nth % 4 === 0;
  return {
    initials: `${String.fromCharCode(65 + (nth % 26))}.${String.fromCharCode(65 + ((nth * 11) % 26))}.`,
    birthPrefix: PREFIXES[nth % PREFIXES.length] ?? '',
    birthSurname: isCommon ? common : `${common.slice(0, 3)}${letters}`,
    partnerPrefix: '',
    partnerSurname: nth % 9 === 0 ? `Part${letters}` : '',
    nameUse: nth % 9 === 0 ? 'N' : 'E',
  };
}

type Named = { nth: number[]; name: PersonName[] };

function namesFrom(first: number, count: number): Named {
  const nth = Array.from({ length: count }, (_, index) => first + index + 1);
  return { nth, name: nth.map(nameOf) };
}

async function addPeople(client: pg.Client, first: number, count: number) {
  const { nth, name } = namesFrom(first, count);
  const columns = name.map(searchColumns);
  await client.query(
    `INSERT INTO account (id, email, email_normalised, name, roles, created_at)
     SELECT ${PERSON}, 'p' || n || '@gemeente' || n % 300 || '.example', 'p' || n || '@gemeente' || n % 300 || '.example',
       'Persoon ' || n, '{registrant}', ${AT} FROM unnest($1::int[]) n`,
    [nth],
  );
  await client.query(
    `INSERT INTO registration (id, account_id, number, number_normalised, state, certified_until, initials, birth_prefix,
       birth_surname, partner_prefix, partner_surname, name_use, surname_shown, surname_folded, private_email,
       private_phone, registered_on, shielded, completed_at, created_at)
     SELECT ${REGISTRATION}, ${PERSON}, 'LKLR-' || 2000000 + n, (2000000 + n)::text,
       (ARRAY['registered', 'certified', 'removed', 'deregistered'])[CASE WHEN n % 50 < 2 THEN 3 + n % 50 ELSE 1 + n % 2 END]::"RegistrationState",
       date '2030-12-31', initials, birth_prefix, birth_surname, partner_prefix, partner_surname, name_use::"NameUse",
       shown, folded, 'thuis' || n || '@huis' || n % 500 || '.example', '06' || lpad(n::text, 8, '0'),
       date '2025-01-01', n % 200 = 0, ${AT}, ${AT}
     FROM unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
       AS x (n, initials, birth_prefix, birth_surname, partner_prefix, partner_surname, name_use, shown, folded)`,
    [
      nth,
      ...(['initials', 'birthPrefix', 'birthSurname', 'partnerPrefix', 'partnerSurname', 'nameUse'] as const).map(
        (key) => name.map((one) => one[key]),
      ),
      columns.map(({ surnameShown: shown }) => shown),
      columns.map(({ surnameFolded }) => surnameFolded),
    ],
  );
  await client.query(
    `INSERT INTO shown_surname (surname, folded) SELECT DISTINCT surname_shown, surname_folded FROM registration
     WHERE id IN (SELECT ${REGISTRATION} FROM unnest($1::int[]) n) ON CONFLICT DO NOTHING`,
    [nth],
  );
  const lines = name.map(keyLines);
  await client.query(
    addKeysOf(`(SELECT ${REGISTRATION} AS registration_id, keys, namesakes
      FROM unnest($1::int[], $2::text[], $3::text[]) AS x (n, keys, namesakes))`),
    [nth, lines.map(({ keys }) => keys), lines.map(({ namesakes }) => namesakes)],
  );
  const words = wordColumns(nth, name);
  const wordsOf = (into: string, owner: string, where = 'true') =>
    client.query(
      `INSERT INTO ${into} SELECT ${owner}, word FROM unnest($1::int[], $2::text[]) AS x (n, word) WHERE ${where}`,
      words,
    );
  for (const [into, rows] of ofEachPerson) {
    await client.query(`INSERT INTO ${into} ${rows} FROM unnest($1::int[]) n`, [nth]);
    if (into.startsWith('registration_change')) await wordsOf('former_name_word', CHANGE, 'n % 5 = 0');
    if (into.startsWith('application ')) {
      await wordsOf('application_word', APPLICATION);
      await sortApplications(client, APPLICATION, { nth, name });
    }
  }
  await addEmployers(client, 'employer_word', REGISTRATION, nth);
  await addEmployers(client, 'application_employer_word', APPLICATION, nth);
}

/** As a trigger keeps them beside the one appointment of each. */
async function addEmployers(client: pg.Client, into: string, owner: string, nth: number[]) {
  await client.query(`INSERT INTO ${into} SELECT ${owner}, 0, word_starts(${EMPLOYER}) FROM unnest($1::int[]) n`, [
    nth,
  ]);
}

async function addCases(client: pg.Client, first: number, count: number) {
  const { nth, name } = namesFrom(first + 5_000_000, count);
  const numbers = nth.map((n) => n - 5_000_000);
  const add = (into: string, rows: string) =>
    client.query(`INSERT INTO ${into} ${rows} FROM unnest($1::int[]) n`, [numbers]);
  await add(
    'account (id, email, email_normalised, name, roles, created_at)',
    `SELECT ${NEWCOMER}, 'n' || n || '@nieuw.example', 'n' || n || '@nieuw.example', 'Nieuw ' || n, '{registrant}', ${AT}`,
  );
  await add(
    'application (id, account_id, state, private_email, created_at, updated_at, submitted_at, submitted_on, answer_due_on, name_keyed)',
    `SELECT ${CASE}, ${NEWCOMER}, (CASE WHEN n % 7 = 0 THEN 'information_requested' ELSE 'submitted' END)::"ApplicationState",
      'n' || n || '@nieuw.example', ${AT}, ${AT}, ${AT} + n * interval '1 minute', date '2026-03-01', date '2026-04-01' + n % 100, true`,
  );
  await client.query(
    `INSERT INTO application_word SELECT ${CASE}, word FROM unnest($1::int[], $2::text[]) AS x (n, word)`,
    wordColumns(numbers, name),
  );
  await sortApplications(client, CASE, { nth: numbers, name });
  await add(
    'application_appointment (id, application_id, position, function, hours_per_week, employer_kind, form, organisation, starts_on)',
    `SELECT gen_random_uuid(), ${CASE}, 0, 'attendance_officer', 24, 'municipality', 'employed', ${EMPLOYER}, date '2020-01-01'`,
  );
  await add(
    'activity (id, registration_id, state, type_code, title, last_day, units, course_key, created_at, updated_at, submitted_at, review_from)',
    `SELECT gen_random_uuid(), ${REGISTRATION}, 'submitted', 'course', 'Nieuw ' || n, date '2026-02-01', 4, 'course|nieuw' || n % 1000, ${AT}, ${AT}, ${AT},
      ${AT} + n * interval '1 second'`,
  );
  await add(
    'certification (id, registration_id, cycle_start, cycle_end, state, requested_at, requested_on)',
    `SELECT gen_random_uuid(), ${REGISTRATION}, date '2026-01-01', date '2030-12-31', 'requested', ${AT} + n * interval '1 second', date '2026-03-01'`,
  );
  await add(
    'invitation (id, email, email_normalised, name, role, created_at, expires_at, accepted_at)',
    `SELECT gen_random_uuid(), 'w' || n || '@werk.example', 'w' || n || '@werk.example', 'Collega', 'assessor', ${AT}, ${AT}, ${AT}`,
  );
  await addEmployers(client, 'application_employer_word', CASE, numbers);
  await add('newcomer (account_id, created_at, handed_in)', `SELECT ${NEWCOMER}, ${AT}, true`);
}

function wordColumns(nth: number[], name: PersonName[]): [(number | undefined)[], string[]] {
  const words = name.flatMap((one, index) => storedKeys(one).map((word) => ({ n: nth[index], word })));
  return [words.map(({ n }) => n), words.map(({ word }) => word)];
}

async function sortApplications(client: pg.Client, id: string, { nth, name }: Named) {
  await client.query(
    `UPDATE application p SET initials = x.initials, birth_surname = x.surname, name_sorted = x.sorted
     FROM (SELECT ${id} AS id, initials, surname, sorted FROM unnest($1::int[], $2::text[], $3::text[], $4::text[])
       AS y (n, initials, surname, sorted)) x WHERE p.id = x.id`,
    [
      nth,
      name.map(({ initials }) => initials),
      name.map(({ birthSurname }) => birthSurname),
      name.map((one) => `${baseLetters(surnameShown(one).surname)}\n${one.initials}`),
    ],
  );
}

/** Everything in the watched dossier that grows: who opened it, what was changed, written, mailed and done. */
async function addViews(client: pg.Client, watched: string, count: number) {
  const each = `generate_series(1, ${Math.max(0, count)}) n, registration r WHERE r.id = $1`;
  const add = (into: string, rows: string, among = 1) =>
    client.query(`INSERT INTO ${into} ${rows} FROM ${each} AND n % ${among} = 0`, [watched]);
  await add(
    'audit_event (at, event, actor_role, subject_type, subject_id, about_id)',
    `SELECT ${AT}, 'dossier_viewed', 'register_manager', 'registration', r.id, r.id`,
  );
  await add(
    'audit_event (at, event, actor_role, subject_type, subject_id)',
    `SELECT ${AT}, 'logged_in', 'registrant', 'account', r.account_id`,
  );
  await add(
    'registration_change (registration_id, section, at, changed_by_role, before, after)',
    `SELECT r.id, 'contact', ${AT}, 'registrant', '{"privatePhone": "06 11"}', '{"privatePhone": "06 12"}'`,
    10,
  );
  await add(
    'message (id, account_id, at, subject, body)',
    `SELECT gen_random_uuid(), r.account_id, ${AT}, 'Bericht', repeat('Tekst ', 100)`,
    10,
  );
  await add(
    'mail (id, template, params, to_address, account_id, state, created_at, queued_at, sent_at)',
    `SELECT gen_random_uuid(), 'confirm_account', '{}', 'a@b.example', r.account_id, 'sent', ${AT}, ${AT}, ${AT}`,
    10,
  );
  await add(
    'task (id, key, kind, registration_id, created_on, created_at, done_at)',
    `SELECT gen_random_uuid(), gen_random_uuid()::text, 'name_changed', r.id, date '2026-03-01', ${AT}, ${AT}`,
    10,
  );
  await add(
    'note (id, registration_id, author_id, at, text)',
    `SELECT gen_random_uuid(), r.id, r.account_id, ${AT}, repeat('Gebeld ', 100)`,
    100,
  );
}

async function addQuestions(client: pg.Client, from: number, to: number) {
  await client.query(
    `WITH text AS (
       INSERT INTO written_text (id, kind, slug) SELECT gen_random_uuid(), 'question', 'vol-' || n
       FROM generate_series($1::int, $2::int) n RETURNING id, slug),
     anchor AS (INSERT INTO text_anchor (kind, slug, text_id) SELECT 'question', slug, id FROM text)
     INSERT INTO text_version (text_id, number, title, body, section, position, saved_at, published_from)
     SELECT id, 1, 'Vraag ' || slug || '?', repeat('Een antwoord in gewone woorden. ', 40), 'digital_portfolio', 1000, now(), now()
     FROM text`,
    [from + 1, to],
  );
}
