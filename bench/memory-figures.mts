// Memory of the product after very many requests of visitors, beside that after few: what is kept of a request shows here.
import { loadTimes } from './compare-load.mts';
import { type Running, residentMegabytes } from './processes.mts';
import { type Result, result } from './results.mts';

const FEW = 2_000;
const MANY = 200_000;

export async function measureMemory(
  kind: string,
  { url, pid }: Running & { url: string },
  queries: string[],
): Promise<Result[]> {
  const asking = (path: string) => queries.map((query) => `${path}?${new URLSearchParams({ q: query })}`);
  const paths = [...asking('/register'), ...asking('/api/v1/register'), '/', '/vragen', '/wat-telt-mee', '/register'];
  const after = async (requests: number) => {
    await loadTimes({ url, paths }, requests);
    return residentMegabytes(pid);
  };
  const few = await after(FEW);
  const many = await after(MANY - FEW);
  if (few === null || many === null) return [];
  const of = { name: `memory_after_${MANY}_${kind}`, unit: 'MB', peer: `after ${FEW} requests` };
  return [result({ ...of, value: many, peer_value: few })];
}
