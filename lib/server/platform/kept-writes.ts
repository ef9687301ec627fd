import 'server-only';
import type { Transaction } from './db/database';

/**
 * What is told and what ends a login is a fact, whatever is undone later: its rows aren't put back, and that they change
 * afterwards stands in no way.
 */
const STAYS = ['mail', 'session', 'password_reset', 'email_change'];

/**
 * Notes each row that `work` writes, as a fresh decision does (docs/decisions/0025), for a deed that can be undone for
 * longer. Answers them as JSON, in their order: to be kept with the deed, and given to `undoKeptWrites`.
 */
export async function keepingWrites(tx: Transaction, deedId: string, work: () => Promise<void>): Promise<string> {
  await tx.$executeRaw`SELECT set_config('register.fresh_decision', ${deedId}, true)`;
  await work();
  await tx.$executeRaw`SELECT set_config('register.fresh_decision', '', true)`;
  const [noted] = await tx.$queryRaw<{ writes: string }[]>`
    SELECT coalesce(jsonb_agg(jsonb_build_object('table', table_name, 'before', before, 'after', after) ORDER BY id),
      '[]')::text AS writes
    FROM fresh_decision_write WHERE decision_id = ${deedId}::uuid AND NOT (table_name = ANY (${STAYS}))`;
  await forgetNotes(tx, deedId);
  return noted?.writes ?? '[]';
}

/** Everything as it was: null. Or nothing, and the table of the first row that isn't as the deed left it. */
export async function undoKeptWrites(tx: Transaction, deedId: string, writes: string): Promise<string | null> {
  await tx.$executeRaw`
    INSERT INTO fresh_decision_write (decision_id, table_name, before, after)
    SELECT ${deedId}::uuid, w.row ->> 'table', nullif(w.row -> 'before', 'null'), nullif(w.row -> 'after', 'null')
    FROM jsonb_array_elements(${writes}::jsonb) WITH ORDINALITY AS w (row, place) ORDER BY w.place`;
  const [answer] = await tx.$queryRaw<{ changed: string | null }[]>`SELECT take_back(${deedId}::uuid) AS changed`;
  await forgetNotes(tx, deedId);
  return answer?.changed ?? null;
}

async function forgetNotes(tx: Transaction, deedId: string) {
  await tx.$executeRaw`DELETE FROM fresh_decision_write WHERE decision_id = ${deedId}::uuid`;
}
