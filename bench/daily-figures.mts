// The daily job over a full register, beside one pass in SQL over the same rows; a cycle's end beside the rows that it writes.
import type { CycleEndPass } from './cycle-end-pass.mts';
import type { DailyPass } from './daily-pass.mts';
import { type Installation, script } from './installation.mts';
import { run } from './processes.mts';
import { type Result, result } from './results.mts';

const ORDINARY = '2026-12-01';
/** The first norm set's cycle ended the day before: everybody's is closed, and everybody is told. */
const AFTER_CYCLE = '2031-01-01';

/** An ordinary day over many, its memory beside that of a tenth of them; and a cycle's end over those few. */
export async function measureDailyJob({ many, few }: { many: Installation; few: Installation }): Promise<Result[]> {
  const ordinary = await passOf(many, ORDINARY);
  const ofFew = await passOf(few, ORDINARY);
  const cycleEnd = await cycleEndOf(few);
  return [
    speedOf('daily_job', ordinary),
    result({
      name: `daily_job_memory_${ordinary.rows}`,
      unit: 'MB',
      peer: `over ${ofFew.rows} registrants`,
      value: ordinary.peakMegabytes,
      peer_value: ofFew.peakMegabytes,
    }),
    result({
      name: `cycle_end_${cycleEnd.people}`,
      unit: 'registrants/s',
      peer: 'the same rows by plain SQL, at once',
      value: cycleEnd.people / cycleEnd.jobSeconds,
      peer_value: cycleEnd.people / cycleEnd.sqlSeconds,
    }),
  ];
}

function speedOf(name: string, { rows, jobSeconds, passSeconds }: DailyPass): Result {
  const figures = { value: rows / jobSeconds, peer_value: rows / passSeconds };
  return result({
    name: `${name}_${rows}`,
    unit: 'registrants/s',
    peer: 'one pass in SQL over the same rows',
    ...figures,
  });
}

async function passOf({ project, env }: Installation, day: string): Promise<DailyPass> {
  const { stdout } = await run(script('daily-pass', day), { cwd: project, env });
  const pass = JSON.parse(stdout) as DailyPass;
  if (pass.shown === 0) throw new Error('The daily job never said how far it was.');
  return pass;
}

async function cycleEndOf({ project, env }: Installation): Promise<CycleEndPass> {
  const { stdout } = await run(script('cycle-end-pass', AFTER_CYCLE), { cwd: project, env });
  return JSON.parse(stdout) as CycleEndPass;
}
