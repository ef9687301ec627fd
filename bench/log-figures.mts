// The page of the log where much has happened, beside the SQL that it asks.
import { type Installation, script } from './installation.mts';
import type { LogPass, PagesPass } from './log-pass.mts';
import { run } from './processes.mts';
import { type Result, result } from './results.mts';

/** Of so many events the first page and the thousandth, narrowed as a manager does it. */
export async function measureLog({ kind, project, env }: Installation, events: number): Promise<Result[]> {
  const { stdout } = await run(script('log-pass', `${events}`), { cwd: project, env });
  const { first, thousandth } = JSON.parse(stdout) as LogPass;
  const figure = (name: string, { pages, logSeconds, sqlSeconds }: PagesPass) =>
    result({
      name: `log_${name}_page_${events}_${kind}`,
      unit: 'pages/s',
      peer: 'the same SQL by pg alone',
      value: pages / logSeconds,
      peer_value: pages / sqlSeconds,
    });
  return [figure('first', first), figure('thousandth', thousandth)];
}
