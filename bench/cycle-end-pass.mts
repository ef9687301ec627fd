// A cycle's end of everybody in a register, beside the same rows by plain SQL in one transaction: `node cycle-end-pass.mts
// DAY`, with the variables of an installation that isn't running, prints what was measured as JSON.
import { runDailyJob } from '@/lib/server/daily/run-daily-job';
import { cycleEndsStep } from '@/lib/server/daily/steps/cycle-ends';
import { moment } from '@/lib/server/platform/clock';
import { closeDatabase, database } from '@/lib/server/platform/db/database';
import { closeJobs } from '@/lib/server/platform/outbox';
import { calendarDate } from '@/lib/shared/calendar-date';
import { timed } from './timed.mts';

/** `peakMegabytes` is the most that this process held. */
export type CycleEndPass = { people: number; jobSeconds: number; sqlSeconds: number; peakMegabytes: number };

const [day = ''] = process.argv.slice(2);
const { pool } = await database();
await pool.query('CREATE TABLE bench_registration (LIKE registration INCLUDING ALL)');
await pool.query('INSERT INTO bench_registration SELECT * FROM registration');
await pool.query('VACUUM ANALYZE');
const job = await timed(() => runDailyJob({ now: moment().now, today: calendarDate(day) }, undefined, [cycleEndsStep]));
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
const { rows } = await pool.query<{ people: number }>('SELECT count(*)::int AS people FROM cycle_closing');
const bySql = await timed(await rewriting());
const people = rows[0]?.people ?? 0;
const measured: CycleEndPass = { people, jobSeconds: job.seconds, sqlSeconds: bySql.seconds, peakMegabytes };
await closeJobs();
await closeDatabase();
console.log(JSON.stringify(measured));
process.exit(0);

/** Every row that the step wrote, written again into tables of the same form, and people changed as they were. */
async function rewriting(): Promise<() => Promise<void>> {
  const written = {
    cycle_closing: 'cycle_closing',
    registration_event: `registration_event WHERE kind IN ('certification_ended', 'grace_started')`,
    audit_event: `audit_event WHERE event = 'cycle_closed'`,
    mail: `mail WHERE template = 'cycle_news'`,
    message: `message WHERE code LIKE 'cycle_%'`,
    job: `pgboss.job WHERE name = 'send-mail'`,
  };
  for (const [name, from] of Object.entries(written)) {
    const table = name === 'job' ? 'pgboss.job' : name;
    await pool.query(`CREATE TABLE bench_${name} (LIKE ${table} INCLUDING ALL)`);
    await pool.query(`CREATE TABLE bench_from_${name} AS SELECT * FROM ${from}`);
  }
  const copies = Object.keys(written).map((name) => `INSERT INTO bench_${name} SELECT * FROM bench_from_${name};`);
  return async () => {
    await pool.query(`BEGIN;
      UPDATE bench_registration b SET state = r.state, grace_until = r.grace_until, version = r.version
      FROM registration r WHERE r.id = b.id AND r.version <> b.version;
      ${copies.join(' ')} COMMIT;`);
  };
}
