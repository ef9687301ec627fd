import 'server-only';
import { visitor } from '@/lib/access/actor';
import { countByNetwork } from '@/lib/server/platform/attempts/network-counts';
import { moment } from '@/lib/server/platform/clock';
import { env } from '@/lib/server/platform/env';
import { networkOf } from '@/lib/shared/network';
import { noteLimit } from './security-events';

const MINUTE_MS = 60_000;
/** Twenty a second: more than an office behind one address reads, less than keeps the one thread busy. */
const PAGES_PER_MINUTE = 1_200;

const noted = new Map<string, number>();

/** How many seconds to wait, or null when there is room. scripts/serve.mjs asks this before anything else. */
export async function countPage(address: string): Promise<number | null> {
  if (!env().rateLimits) return null;
  const { now } = moment();
  const counted = await countByNetwork(address, [{ code: 'pages', most: PAGES_PER_MINUTE, lasts: MINUTE_MS }], now);
  if (counted.ok) return null;
  noteOnce(address, now.getTime());
  return counted.retryAfterSeconds;
}

function noteOnce(address: string, at: number) {
  const network = networkOf(address);
  if ((noted.get(network) ?? 0) > at) return;
  for (const [one, until] of noted) if (until <= at) noted.delete(one);
  noted.set(network, at + MINUTE_MS);
  void noteLimit({ name: 'pages', address, account: null }, visitor);
}
