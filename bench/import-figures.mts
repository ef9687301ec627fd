// The import beside the rows that come of it, and what searches notice of one.
import { load } from './compare-load.mts';
import { fill, type Installation, script, startProduct } from './installation.mts';
import type { LoadPass } from './load-then-index.mts';
import { run } from './processes.mts';
import { type Result, result } from './results.mts';

/** The file read, checked and written, beside the rows that came of it, loaded and then indexed. */
export async function measureImport(installation: Installation, file: string, rows: number): Promise<Result[]> {
  const { kind, project, env } = installation;
  const seconds = await fill(installation, file);
  const { stdout } = await run(script('load-then-index'), { cwd: project, env });
  const peer = JSON.parse(stdout) as LoadPass;
  const figures = { value: rows / seconds, peer_value: rows / peer.seconds };
  return [result({ name: `import_${kind}`, unit: 'rows/s', peer: 'its rows by SQL, then their indexes', ...figures })];
}

const TURN_SECONDS = 4;

/** On a server: the slowest hundredth of searches in the worst turn while people are read in, beside it before. */
export async function measureSearchBesideImport(
  installation: Installation,
  { file, queries }: { file: string; queries: string[] },
): Promise<Result> {
  const { url, stop } = await startProduct(installation, {});
  const paths = queries.map((query) => `/api/v1/register?${new URLSearchParams({ q: query })}`);
  const slowest = async () => (await load({ url, paths }, TURN_SECONDS)).p99;
  await slowest();
  const peer_value = await slowest();
  let value = 0;
  let isOver = false;
  const importing = fill(installation, file).finally(() => {
    isOver = true;
  });
  while (!isOver) value = Math.max(value, await slowest());
  await importing;
  await stop();
  return result({ name: 'search_p99_beside_import', unit: 'ms', peer: 'without an import', value, peer_value });
}
