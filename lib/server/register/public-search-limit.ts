import 'server-only';
import type { Settings } from '@/lib/content/settings-schema';
import { type CountAnswer, countByNetwork, type NetworkCounts } from '@/lib/server/platform/attempts/network-counts';
import { env } from '@/lib/server/platform/env';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export type SearchLimitCode = 'too_often' | 'too_often_today';
type Limits = Pick<Settings, 'publicSearchPerMinute' | 'publicSearchPerDay'>;

// Next bundles pages and routes apart: the counts that both share hang on the process.
const shared = globalThis as { lklrPublicSearch?: { minute: NetworkCounts; day: NetworkCounts } };

export function countPublicSearch(address: string, limits: Limits, now: Date): CountAnswer<SearchLimitCode> {
  if (!env().rateLimits) return { ok: true };
  shared.lklrPublicSearch ??= { minute: new Map(), day: new Map() };
  const { minute, day } = shared.lklrPublicSearch;
  return countByNetwork(
    address,
    [
      { code: 'too_often_today', counts: day, most: limits.publicSearchPerDay, lasts: DAY_MS },
      { code: 'too_often', counts: minute, most: limits.publicSearchPerMinute, lasts: MINUTE_MS },
    ],
    now,
  );
}

export function forgetPublicSearches() {
  shared.lklrPublicSearch = undefined;
}
