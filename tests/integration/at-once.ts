import type { TestDatabase } from '@/tests/support/database';
import { until } from './until';

type Table =
  | 'application'
  | 'registration'
  | 'account'
  | 'task'
  | 'mail'
  | 'activity'
  | 'provider'
  | 'course'
  | 'course_run'
  | 'group'
  | 'fresh_decision'
  | 'mailing';

/** Lets several transactions meet at one application, or at a row of another table. */
export function atOnce<T>(
  db: TestDatabase,
  id: string,
  begin: () => Promise<T>[],
  table: Table = 'application',
): Promise<T[]> {
  return meeting(db, `SELECT 1 FROM "${table}" WHERE id = $1 FOR UPDATE`, [id], begin);
}

export function atOnceOnAccount<T>(db: TestDatabase, accountId: string, begin: () => Promise<T>[]): Promise<T[]> {
  return atOnce(db, accountId, begin, 'account');
}

/** Lets several transactions about invitations meet at the address. */
export function atOnceOnAddress<T>(db: TestDatabase, email: string, begin: () => Promise<T>[]): Promise<T[]> {
  return meeting(db, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [email.toLowerCase()], begin);
}

/** Lets several processes, which take a while to begin, meet at whichever registration they come to first. */
export function atOnceOnAnybody<T>(db: TestDatabase, begin: () => Promise<T>[]): Promise<T[]> {
  return meeting(db, 'SELECT 1 FROM registration FOR UPDATE', [], begin, 120_000);
}

/**
 * On a server what they all want first is held until all of them wait for it. The embedded database has one connection,
 * where they come one after the other.
 */
async function meeting<T>(
  db: TestDatabase,
  hold: string,
  values: string[],
  begin: () => Promise<T>[],
  longestMs?: number,
): Promise<T[]> {
  if (db.kind === 'embedded') return Promise.all(begin());
  const holder = await db.pool.connect();
  try {
    await holder.query('BEGIN');
    await holder.query(hold, values);
    const answers = begin();
    await until(async () => (await waiting(db)) >= answers.length, longestMs);
    await holder.query('COMMIT');
    return await Promise.all(answers);
  } finally {
    holder.release();
  }
}

async function waiting(db: TestDatabase): Promise<number> {
  const { rows } = await db.pool.query(
    "SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return rows[0].waiting;
}
