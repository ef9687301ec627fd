import 'server-only';
import { NETWORKS_IN_WIDER, networkOf, widerNetworkOf } from '@/lib/shared/network';
import { type Asked, type Full, makeCounts } from '@/scripts/serve/counts.mjs';

/** How many one network is let do in `lasts`; its code names what is counted. */
type CountingWindow<Code> = { code: Code; most: number; lasts: number };
export type CountAnswer<Code> = { ok: true } | { ok: false; code: Code; retryAfterSeconds: number };

// Next bundles pages and routes apart: what they share hangs on the process. One of several processes asks the one that
// started them (scripts/serve/worker.mjs), so that all count the same.
const shared = globalThis as { lklrCount?: (asked: Asked[], now: number) => Full | Promise<Full> };

/** In memory, per instance: cheap enough for every request. What is refused isn't counted; of `times` at once all or none. */
export async function countByNetwork<Code extends string>(
  address: string,
  windows: CountingWindow<Code>[],
  now: Date,
  times = 1,
): Promise<CountAnswer<Code>> {
  const asked = networksOf(address).flatMap(([key, share]) =>
    windows.map(({ code, most, lasts }) => ({ window: code, key, most: most * share, lasts, times })),
  );
  shared.lklrCount ??= makeCounts();
  const full = await shared.lklrCount(asked, now.getTime());
  const refusedBy = full && asked[full.at];
  return refusedBy ? { ok: false, code: refusedBy.window, retryAfterSeconds: full.retryAfterSeconds } : { ok: true };
}

export function forgetCounts() {
  shared.lklrCount = undefined;
}

function networksOf(address: string): [network: string, share: number][] {
  const wider = widerNetworkOf(address);
  return [
    [networkOf(address), 1],
    ...(wider === null ? [] : [[wider, NETWORKS_IN_WIDER.searches] as [string, number]]),
  ];
}
