import 'server-only';
import { NETWORKS_IN_WIDER, networkOf, widerNetworkOf } from '@/lib/access/network';
import type { Settings } from '@/lib/settings/settings-schema';
import { env } from './env';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Of each kind; the ones that began first make room. */
const MOST_KEPT = 100_000;

export type SearchLimitCode = 'too_often' | 'too_often_today';
type Answer = { ok: true } | { ok: false; code: SearchLimitCode; retryAfterSeconds: number };
type Limits = Pick<Settings, 'publicSearchPerMinute' | 'publicSearchPerDay'>;
type Counted = { count: number; endsAt: number };
type Counters = Map<string, Counted>;

// Next bundles pages and routes apart: what both count hangs on the process.
const shared = globalThis as { lklrPublicSearch?: { minute: Counters; day: Counters } };

/**
 * Counts one search of the public register, if there is still room for it in this minute and this day: by network, and by
 * the wider one round it. In memory, per instance: cheap enough for every request. What is refused isn't counted.
 */
export function countPublicSearch(address: string, limits: Limits, now: Date): Answer {
  if (!env().rateLimits) return { ok: true };
  shared.lklrPublicSearch ??= { minute: new Map(), day: new Map() };
  const { minute, day } = shared.lklrPublicSearch;
  const at = now.getTime();
  const counts = countedNetworks(address).flatMap(([network, share]) => [
    {
      code: 'too_often_today' as const,
      counters: day,
      network,
      most: limits.publicSearchPerDay * share,
      lasts: DAY_MS,
    },
    {
      code: 'too_often' as const,
      counters: minute,
      network,
      most: limits.publicSearchPerMinute * share,
      lasts: MINUTE_MS,
    },
  ]);
  for (const { code, counters, network, most } of counts) {
    const counted = counters.get(network);
    if (counted && counted.endsAt > at && counted.count >= most)
      return { ok: false, code, retryAfterSeconds: Math.max(1, Math.ceil((counted.endsAt - at) / 1000)) };
  }
  for (const { counters, network, lasts } of counts) add(counters, network, at, lasts);
  return { ok: true };
}

/** Forgets all that was counted. */
export function forgetPublicSearches() {
  shared.lklrPublicSearch = undefined;
}

function countedNetworks(address: string): [network: string, share: number][] {
  const wider = widerNetworkOf(address);
  return [
    [networkOf(address), 1],
    ...(wider === null ? [] : [[wider, NETWORKS_IN_WIDER.searches] as [string, number]]),
  ];
}

function add(counters: Counters, network: string, at: number, lasts: number) {
  const counted = counters.get(network);
  if (counted && counted.endsAt > at) {
    counted.count += 1;
    return;
  }
  // Anew at the end: all last as long, so the first is the one that ends first.
  counters.delete(network);
  counters.set(network, { count: 1, endsAt: at + lasts });
  const [first] = counters.keys();
  if (counters.size > MOST_KEPT && first !== undefined) counters.delete(first);
}
