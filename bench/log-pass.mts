// Pages of the log of a register where much has happened, beside the statements that they ask: `node log-pass.mts EVENTS`,
// with the variables of an installation that isn't running, prints what was measured as JSON.
import { readAuditQuery } from '@/lib/casework/audit-query';
import { type AuditFilter, listAudit } from '@/lib/server/casework/data/audit-log';
import { closeDatabase, database } from '@/lib/server/platform/db/database';
import type { Place } from '@/lib/shared/list-place';
import { actorId, fillLog } from '@/tests/support/full-log';
import { statementsOf } from '@/tests/support/plans';
import { timed } from './timed.mts';

/** Seconds of so many pages. */
export type PagesPass = { pages: number; logSeconds: number; sqlSeconds: number };
export type LogPass = { first: PagesPass; thousandth: PagesPass };
type Asked = { filter: AuditFilter; place: Place };

const ROWS = 50;
const FAR = 1_000;
const ROUNDS = 20;

const [events = ''] = process.argv.slice(2);
const opened = await database();
const { pool } = opened;
await fillLog(opened, Number(events));
const filters = [{}, { soort: 'inzien' }, { soort: 'handelingen' }, { door: 'systeem' }, { door: actorId(1) }]
  .map(readAuditQuery)
  .map((query) => ({ ...query, person: null }));
const measured: LogPass = {
  first: await measure(filters.map((filter) => ({ filter, place: null }))),
  thousandth: await measure(await Promise.all(filters.map(farDown))),
};
await closeDatabase();
console.log(JSON.stringify(measured));
process.exit(0);

/** As somebody gets there who presses "next" all the time, but at once. */
async function farDown(filter: AuditFilter): Promise<Asked> {
  const { after } = await listAudit(filter, null, ROWS * (FAR - 1));
  if (after === null) throw new Error(`There are no ${FAR} pages to look through.`);
  return { filter, place: { after } };
}

/** By turns, so that a busy moment falls on both alike; the first round only warms up. */
async function measure(asked: readonly Asked[]): Promise<PagesPass> {
  const read = async () => {
    for (const { filter, place } of asked) await listAudit(filter, place, ROWS);
  };
  const statements = await statementsOf(opened, read);
  const pass: PagesPass = { pages: asked.length * ROUNDS, logSeconds: 0, sqlSeconds: 0 };
  for (let round = 0; round <= ROUNDS; round++) {
    const reading = await timed(read);
    const asking = await timed(async () => {
      for (const { sql, params } of statements) await pool.query(sql, params);
    });
    if (round === 0) continue;
    pass.logSeconds += reading.seconds;
    pass.sqlSeconds += asking.seconds;
  }
  return pass;
}
