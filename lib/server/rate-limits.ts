import 'server-only';
import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { database } from './db';
import { env } from './env';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Attempts per window (seconds), counted per client address and, where the form names one, per account. */
const limits = {
  log_in: { perAddress: 60, perAccount: 10, window: 15 * MINUTE },
  second_factor: { perAddress: 60, perAccount: 10, window: 15 * MINUTE },
  sign_up: { perAddress: 30, perAccount: 5, window: HOUR },
  confirm_account: { perAddress: 60, perAccount: 10, window: HOUR },
  reset_password: { perAddress: 30, perAccount: 5, window: HOUR },
  save: { perAddress: 600, perAccount: 600, window: 15 * MINUTE },
} as const;

export type LimitName = keyof typeof limits;
export type LimitAnswer = { ok: true } | { ok: false; retryAfterSeconds: number };

/** Counts one attempt, in the database, so that every instance counts the same. */
export async function countAttempt(name: LimitName, address: string, account: string | null): Promise<LimitAnswer> {
  if (!env().rateLimits) return { ok: true };
  const { perAddress, perAccount, window } = limits[name];
  const byAddress = await consume(`${name}:address`, perAddress, window, address);
  if (!byAddress.ok || account === null) return byAddress;
  // An account is named by what was typed, so a stranger's attempts from elsewhere don't lock its owner out.
  return consume(`${name}:account`, perAccount, window, `${address} ${fingerprint(account)}`);
}

async function consume(prefix: string, points: number, duration: number, key: string): Promise<LimitAnswer> {
  const { pool } = await database();
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: prefix,
    points,
    duration,
  });
  return answerOf(limiter.consume(key));
}

// Next bundles pages and routes apart: what both count hangs on the process.
const shared = globalThis as { lklrPublicSearch?: { perMinute: number; limiter: RateLimiterMemory } };

/** The public search is counted in memory, per instance: cheap enough for every request. */
export async function countPublicSearch(address: string, perMinute: number): Promise<LimitAnswer> {
  if (!env().rateLimits) return { ok: true };
  if (shared.lklrPublicSearch?.perMinute !== perMinute)
    shared.lklrPublicSearch = { perMinute, limiter: new RateLimiterMemory({ points: perMinute, duration: MINUTE }) };
  return answerOf(shared.lklrPublicSearch.limiter.consume(address));
}

async function answerOf(attempt: Promise<RateLimiterRes>): Promise<LimitAnswer> {
  try {
    await attempt;
    return { ok: true };
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes)
      return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
    throw refusal;
  }
}

/** Removes what no longer counts. */
export async function clearOldAttempts(now: Date) {
  await (await database()).pool.query('DELETE FROM rate_limit WHERE expire < $1', [now.getTime()]);
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
