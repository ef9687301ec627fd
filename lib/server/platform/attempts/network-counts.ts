import 'server-only';
import { NETWORKS_IN_WIDER, networkOf, widerNetworkOf } from '@/lib/shared/network';

/** Of each window; the ones that began first make room. */
const MOST_KEPT = 100_000;

type Counted = { count: number; endsAt: number };
export type NetworkCounts = Map<string, Counted>;
/** How many one network is let do in `lasts`; all that `counts` holds last as long. */
export type CountingWindow<Code> = { code: Code; counts: NetworkCounts; most: number; lasts: number };
export type CountAnswer<Code> = { ok: true } | { ok: false; code: Code; retryAfterSeconds: number };

/** In memory, per instance: cheap enough for every request. What is refused isn't counted. */
export function countByNetwork<Code>(address: string, windows: CountingWindow<Code>[], now: Date): CountAnswer<Code> {
  const at = now.getTime();
  const counted = networksOf(address).flatMap(([network, share]) =>
    windows.map(({ most, ...window }) => ({ ...window, network, most: most * share })),
  );
  for (const { code, counts, network, most } of counted) {
    const known = counts.get(network);
    if (known && known.endsAt > at && known.count >= most)
      return { ok: false, code, retryAfterSeconds: Math.max(1, Math.ceil((known.endsAt - at) / 1000)) };
  }
  for (const { counts, network, lasts } of counted) add(counts, network, at, lasts);
  return { ok: true };
}

function networksOf(address: string): [network: string, share: number][] {
  const wider = widerNetworkOf(address);
  return [
    [networkOf(address), 1],
    ...(wider === null ? [] : [[wider, NETWORKS_IN_WIDER.searches] as [string, number]]),
  ];
}

function add(counts: NetworkCounts, network: string, at: number, lasts: number) {
  const known = counts.get(network);
  if (known && known.endsAt > at) {
    known.count += 1;
    return;
  }
  // Anew at the end: all last as long, so the first is the one that ends first.
  counts.delete(network);
  counts.set(network, { count: 1, endsAt: at + lasts });
  const [first] = counts.keys();
  if (counts.size > MOST_KEPT && first !== undefined) counts.delete(first);
}
