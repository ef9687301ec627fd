import 'server-only';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { bySystem } from '@/lib/server/platform/audit';
import { database } from '@/lib/server/platform/db/database';
import { log } from '@/lib/server/platform/log';

export type ImportProgress = { step: 'reading' | 'writing' | 'checking'; done: number; total: number };
export type OnProgress = (progress: ImportProgress) => void;

/** Kept only when its report says that something was imported. */
export async function importInTransaction<Report extends { outcome: string }>(
  tables: string,
  work: (client: pg.ClientBase) => Promise<Report>,
): Promise<Report> {
  const { pool } = await database();
  const client = await pool.connect();
  let isLost = false;
  try {
    await client.query('BEGIN');
    const report = await work(client);
    await client.query(report.outcome === 'imported' ? 'COMMIT' : 'ROLLBACK');
    if (report.outcome === 'imported') await refreshStatistics(client, tables);
    return report;
  } catch (error) {
    isLost = !(await rollBack(client));
    throw error;
  } finally {
    client.release(isLost);
  }
}

/** False where it can't be: that connection is closed, and what was written goes with it. */
async function rollBack(client: pg.ClientBase): Promise<boolean> {
  try {
    await client.query('ROLLBACK');
    return true;
  } catch (error) {
    log.warn({ error }, 'an import could not be rolled back on its connection');
    return false;
  }
}

/** Nothing else does this on the embedded database; without it, searching a full register is slow. */
async function refreshStatistics(client: pg.ClientBase, tables: string) {
  try {
    await client.query(`VACUUM (ANALYZE) ${tables}`);
  } catch (error) {
    // The rows are in the register already: an import that is done isn't reported as failed.
    log.warn({ error }, 'the statistics were not refreshed after an import');
  }
}

/** Counts only: no names, no numbers. */
export async function recordImport(
  client: pg.ClientBase,
  event: 'register_imported' | 'portfolios_imported',
  counts: Record<string, number>,
  now: Date,
) {
  const { at, actorId, actorRole } = bySystem(now);
  await client.query(
    `INSERT INTO audit_event (at, event, actor_id, actor_role, subject_type, subject_id, details)
     VALUES ($1, $2, $3, $4, 'register', $5, $6)`,
    [at, event, actorId, actorRole, randomUUID(), counts],
  );
}
