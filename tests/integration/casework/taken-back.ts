import type { AccountActor } from '@/lib/access/actor';
import { takeBackDecisions } from '@/lib/server/casework/take-back-decisions';
import type { TestDatabase } from '@/tests/support/database';
import { later } from '../journey';

/** The minute of the day at which every decision here is taken. */
export const DECIDED = 60;
export const at = (actor: AccountActor) => ({ actor, ...later(DECIDED) });

/** What an audit keeps, and what taking back itself writes. */
const STAYS = ['audit_event', 'fresh_decision', 'fresh_decision_write', '_prisma_migrations'];

export async function tablesOf(db: TestDatabase): Promise<string[]> {
  const { rows } = await db.pool.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
  );
  return rows.map(({ name }) => name).filter((name) => !STAYS.includes(name));
}

/** Every row of every table, but for its version. */
export async function everything(db: TestDatabase): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const table of await tablesOf(db)) {
    const { rows } = await db.pool.query<{ row: string }>(
      `SELECT (to_jsonb(t) - 'version')::text AS row FROM "${table}" t ORDER BY 1`,
    );
    if (rows.length > 0) found[table] = rows.map(({ row }) => row);
  }
  const { rows: jobs } = await db.pool.query<{ row: string }>(
    "SELECT id::text AS row FROM pgboss.job WHERE name = 'send-mail' ORDER BY 1",
  );
  return { ...found, jobs: jobs.map(({ row }) => row) };
}

export async function freshIds(db: TestDatabase, subjectIds: readonly string[]): Promise<string[]> {
  const where = { subjectId: { in: [...subjectIds] }, takenBackAt: null };
  return (await db.prisma.freshDecision.findMany({ where, orderBy: { id: 'asc' } })).map(({ id }) => id);
}

/** Some seconds after the decision. */
export const soon = (seconds: number) => {
  const { now, today } = later(DECIDED);
  return { now: new Date(now.getTime() + seconds * 1000), today };
};

export async function takeBack(db: TestDatabase, by: AccountActor, subjectIds: readonly string[], seconds = 5) {
  return takeBackDecisions({ decisions: await freshIds(db, subjectIds) }, { actor: by, ...soon(seconds) });
}
