import { auditEvents } from '@/lib/shared/audit-events';
import type { TestDatabase } from './database';

/** The first of them does a third of everything that somebody does; each after it less. */
const ACTORS = 20;
export const actorId = (nth: number) => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;
/** Each has some ten events, but for the first, about whom every hundredth is. */
const EVENTS_EACH = 10;

/**
 * Events of every kind, a minute apart and the newest last, as years of a register leave them: half by colleagues, some
 * by registrants about themselves, the others by nobody with an account.
 */
export async function fillLog({ pool }: Pick<TestDatabase, 'pool'>, events: number) {
  await pool.query(
    `INSERT INTO audit_event (at, event, actor_id, actor_role, subject_type, subject_id)
     SELECT '2026-01-01'::timestamptz - ($1::int - n) * interval '1 minute',
       CASE WHEN n % 3 = 0 THEN 'dossier_viewed' ELSE ($2::text[])[1 + n % cardinality($2::text[])] END,
       CASE n % 4 WHEN 0 THEN NULL WHEN 1 THEN p.id
         ELSE ('00000000-0000-4000-8000-' || lpad((1 + floor($3::int * power(n % 1000 * 919 % 1000 / 1000.0, 3)))::int::text, 12, '0'))::uuid END,
       CASE n % 8 WHEN 0 THEN 'system' WHEN 4 THEN 'visitor' WHEN 1 THEN 'registrant' WHEN 5 THEN 'registrant'
         ELSE 'register_manager' END,
       (ARRAY['registration', 'account'])[1 + n % 2], p.id
     FROM generate_series(1, $1::int) n
     CROSS JOIN LATERAL (SELECT ('10000000-0000-4000-8000-' ||
       lpad((CASE WHEN n % 100 < 2 THEN 1 ELSE 2 + n % greatest(1, $1::int / $4::int) END)::text, 12, '0'))::uuid AS id) p`,
    [events, auditEvents, ACTORS, EVENTS_EACH],
  );
  await pool.query('VACUUM (ANALYZE) audit_event');
}
