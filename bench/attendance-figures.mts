// Closing the list of a run, beside plain SQL.
import type { ClosingPass } from './closing-pass.mts';
import { type Installation, script } from './installation.mts';
import { run } from './processes.mts';
import { type Result, result } from './results.mts';

const PEOPLE = 400;

export async function measureClosing({ kind, project, env }: Installation): Promise<Result[]> {
  const { stdout } = await run(script('closing-pass', `${PEOPLE}`), { cwd: project, env });
  const { people, closeSeconds, sqlSeconds } = JSON.parse(stdout) as ClosingPass;
  if (people !== PEOPLE) throw new Error(`Closing credited ${people} people of ${PEOPLE}.`);
  return [
    result({
      name: `closing_${people}_${kind}`,
      unit: 'people/s',
      peer: 'the same rows by plain SQL in one transaction',
      value: people / closeSeconds,
      peer_value: people / sqlSeconds,
    }),
  ];
}
