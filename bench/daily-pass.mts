// The daily job over a full register, beside one SQL pass over the same rows: `node daily-pass.mts DAY`, with the variables
// of an installation that isn't running, prints what was measured as JSON.

import { runDailyJob } from '@/lib/server/daily/run-daily-job';
import { moment } from '@/lib/server/platform/clock';
import { closeDatabase, database } from '@/lib/server/platform/db/database';
import { closeJobs } from '@/lib/server/platform/outbox';
import { calendarDate } from '@/lib/shared/calendar-date';
import { timed } from './timed.mts';

/** `peakMegabytes` is the most that this process held; `shown` how often it said how far it was. */
export type DailyPass = { rows: number; jobSeconds: number; passSeconds: number; shown: number; peakMegabytes: number };

const [day = ''] = process.argv.slice(2);
const { pool } = await database();
const REGISTRANTS = `SELECT id, version, state, registered_on, certified_until, grace_until FROM registration
  WHERE state IN ('registered', 'certified') AND id > $1 ORDER BY id LIMIT 500`;

await drainBody();
const pass = await timed(drainBody);
let shown = 0;
const job = await timed(async () => {
  await runDailyJob({ now: moment().now, today: calendarDate(day) }, () => {
    shown += 1;
  });
});
const measured: DailyPass = {
  rows: pass.done,
  jobSeconds: job.seconds,
  passSeconds: pass.seconds,
  shown,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
await closeJobs();
await closeDatabase();
console.log(JSON.stringify(measured));
process.exit(0);

/** Every row once, in pages, as the job reads them; how many there were. */
async function drainBody(): Promise<number> {
  let rows = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const page = (await pool.query<{ id: string }>(REGISTRANTS, [after])).rows;
    const last = page.at(-1);
    if (!last) return rows;
    rows += page.length;
    after = last.id;
  }
}
