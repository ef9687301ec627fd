import type { TestDatabase } from '@/tests/support/database';
import { until } from './until';

/**
 * Lets several transactions meet at one application, or a row of another table: on a server it is held until all of them wait for it. The
 * embedded database has one connection, where they come one after the other.
 */
export async function atOnce<T>(
  db: TestDatabase,
  id: string,
  begin: () => Promise<T>[],
  table: 'application' | 'registration' | 'activity' = 'application',
): Promise<T[]> {
  if (db.kind === 'embedded') return Promise.all(begin());
  const holder = await db.pool.connect();
  try {
    await holder.query('BEGIN');
    await holder.query(`SELECT 1 FROM ${table} WHERE id = $1 FOR UPDATE`, [id]);
    const answers = begin();
    await until(async () => (await waiting(db)) >= answers.length);
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
