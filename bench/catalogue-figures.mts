// The catalogue's search, beside the SQL that it asks.
import type { CataloguePass } from './catalogue-pass.mts';
import { type Installation, script } from './installation.mts';
import { run } from './processes.mts';
import { type Result, result } from './results.mts';

const COURSES = 5_000;

/** Over so many courses and ten times as many runs. */
export async function measureCatalogue({ kind, project, env }: Installation): Promise<Result[]> {
  const { stdout } = await run(script('catalogue-pass', `${COURSES}`), { cwd: project, env });
  const { searches, searchSeconds, sqlSeconds } = JSON.parse(stdout) as CataloguePass;
  return [
    result({
      name: `catalogue_search_${COURSES}_${kind}`,
      unit: 'searches/s',
      peer: 'the same SQL by pg alone',
      value: searches / searchSeconds,
      peer_value: searches / sqlSeconds,
    }),
  ];
}
