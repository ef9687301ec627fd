import type { TestDatabase } from './database';

export const WORDS = ['ouders', 'verzuim', 'leerplicht', 'gesprek', 'wet', 'jongeren', 'thuiszitters', 'samenwerken'];

/**
 * So many accredited courses with ten runs each around a day, of a hundred providers, P1 to P100. Straight by SQL: the database notes
 * the catalogue by itself. Nearly all have the word "opleiding" and one in ten has "zeldzaam"; each has its number.
 */
export async function fillCatalogue({ pool }: Pick<TestDatabase, 'pool'>, courses: number, today: string) {
  const client = await pool.connect();
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO provider (id, state, name, name_folded, mailbox, invoice_address, contact_name, contact_email,
       created_at, decided_at)
     SELECT gen_random_uuid(), 'admitted', 'Academie P' || n, 'academie p' || n, 'info@academie.example', 'Postbus 1', 'A',
       n || '@academie.example', now(), now() FROM generate_series(1, 100) n`,
  );
  await client.query(
    `CREATE TEMP TABLE made ON COMMIT DROP AS
     SELECT n, gen_random_uuid() AS course, gen_random_uuid() AS version, gen_random_uuid() AS request, p.id AS provider,
       concat_ws(' ', CASE WHEN n % 50 <> 0 THEN 'opleiding' END, ($1::text[])[1 + n % 8], 'nummer', n,
         CASE WHEN n % 10 = 0 THEN 'zeldzaam' END) AS title
     FROM generate_series(1, ${courses}) n
     JOIN (SELECT id, row_number() OVER (ORDER BY length(name), name) - 1 AS place FROM provider WHERE name LIKE 'Academie P%') p
       ON p.place = n % 100`,
    [WORDS],
  );
  await client.query('INSERT INTO course (id, provider_id, created_at) SELECT course, provider, now() FROM made');
  await client.query(
    `INSERT INTO course_version (id, course_id, position, title, title_folded, goals, goals_folded, form, region,
       region_folded, created_at, updated_at)
     SELECT version, course, 1, title, title, 'je leert', 'je leert', (ARRAY['on_site', 'online', 'e_learning'])[1 + n % 3]::"CourseForm",
       CASE WHEN n % 200 = 0 THEN 'Texel' ELSE 'Nederland' END, CASE WHEN n % 200 = 0 THEN 'texel' ELSE 'nederland' END,
       now(), now() FROM made`,
  );
  // One in five isn't in force any more.
  await client.query(
    `INSERT INTO accreditation_request (id, course_version_id, state, fee, vat_percent, created_at, submitted_at,
       answer_due_on, decided_at, decided_on, type_code, units, is_per_meeting, category, points, valid_from, valid_to)
     SELECT request, version, 'accredited', 0, 21, now(), now(), '2020-01-01', now(), '2020-01-01',
       CASE WHEN n % 100 = 0 THEN 'starters_course' ELSE 'professional_training' END, 6, false, 'A1', 6, '2020-01-01',
       CASE WHEN n % 5 = 1 THEN $1::date - 1 ELSE $1::date + 600 END FROM made`,
    [today],
  );
  await client.query(
    `INSERT INTO course_run (id, course_id, accreditation_id, first_day, last_day, door_secret, created_at)
     SELECT gen_random_uuid(), course, request, $1::date + (r - 5) * 40 + n % 30, $1::date + (r - 5) * 40 + n % 30,
       'geheim', now() FROM made, generate_series(0, 9) r`,
    [today],
  );
  await client.query(
    `INSERT INTO run_meeting (run_id, position, day, begins, ends)
     SELECT id, 1, first_day, 540, 780 FROM course_run WHERE door_secret = 'geheim'`,
  );
  await client.query('COMMIT');
  await client.query(
    'VACUUM (ANALYZE) provider, course, course_version, accreditation_request, course_run, run_meeting, catalogue_entry',
  );
  client.release();
}
