import 'server-only';
import type { Settings } from '@/lib/content/settings-schema';
import { getSettings } from '@/lib/server/content/data/settings';
import { type CountAnswer, countByNetwork } from '@/lib/server/platform/attempts/network-counts';
import { addressIn } from '@/lib/server/platform/client';
import type { Moment } from '@/lib/server/platform/clock';
import { env } from '@/lib/server/platform/env';
import { log } from '@/lib/server/platform/log';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

type SearchLimitCode = 'too_often' | 'too_often_today';
type Limits = Pick<Settings, 'publicSearchPerMinute' | 'publicSearchPerDay'>;

export async function countPublicSearch(
  address: string,
  limits: Limits,
  now: Date,
  times?: number,
): Promise<CountAnswer<SearchLimitCode>> {
  if (!env().rateLimits) return { ok: true };
  return countByNetwork<SearchLimitCode>(
    address,
    [
      { code: 'too_often_today', most: limits.publicSearchPerDay, lasts: DAY_MS },
      { code: 'too_often', most: limits.publicSearchPerMinute, lasts: MINUTE_MS },
    ],
    now,
    times,
  );
}

export type Withheld =
  | { kind: SearchLimitCode; retryAfterSeconds: number; contactEmail: string }
  | { kind: 'unavailable' };

/** What stands round every public answer: the asker is counted, and a failure is never an empty result. */
export async function countedAnswer<T>(
  headers: Pick<Headers, 'get'>,
  { now, today }: Moment,
  answer: () => Promise<T>,
): Promise<T | Withheld> {
  try {
    const settings = await getSettings(today);
    const counted = await countPublicSearch(addressIn(headers), settings, now);
    if (counted.ok) return await answer();
    const { code: kind, retryAfterSeconds } = counted;
    return { kind, retryAfterSeconds, contactEmail: settings.managerEmail };
  } catch (error) {
    log.error({ error }, 'the public register could not answer');
    return { kind: 'unavailable' };
  }
}
