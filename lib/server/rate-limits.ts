import 'server-only';
import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { database } from './db';
import { env } from './env';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * Attempts per window (seconds), counted per client address and, where the form names one, per account. What only fails
 * when somebody guesses is forgiven on success; what sends a mail isn't.
 */
const limits = {
  log_in: { perAddress: 60, perAccount: 10, window: 15 * MINUTE, forgiven: true },
  second_factor: { perAddress: 60, perAccount: 10, window: 15 * MINUTE, forgiven: true },
  sign_up: { perAddress: 30, perAccount: 5, window: HOUR, forgiven: false },
  confirm_account: { perAddress: 60, perAccount: 10, window: HOUR, forgiven: true },
  reset_password: { perAddress: 30, perAccount: 5, window: HOUR, forgiven: false },
  save: { perAddress: 600, perAccount: 600, window: 15 * MINUTE, forgiven: false },
} as const;

export type LimitName = keyof typeof limits;
export type LimitAnswer = { ok: true } | { ok: false; retryAfterSeconds: number };
export type Attempt = { name: LimitName; address: string; account: string | null };

/** Counts one attempt, in the database, so that every instance counts the same. */
export async function countAttempt(attempt: Attempt): Promise<LimitAnswer> {
  if (!env().rateLimits) return { ok: true };
  for (const { key, limiter } of await countersOf(attempt)) {
    const answer = await answerOf(limiter.consume(key));
    if (!answer.ok) return answer;
  }
  return { ok: true };
}

/** Takes a counted attempt back once it succeeded. */
export async function forgiveAttempt(attempt: Attempt) {
  if (!env().rateLimits || !limits[attempt.name].forgiven) return;
  for (const { key, limiter } of await countersOf(attempt)) await limiter.reward(key);
}

async function countersOf({ name, address, account }: Attempt) {
  const { perAddress, perAccount, window } = limits[name];
  const { pool } = await database();
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix,
      points,
      duration: window,
    });
  const byAddress = { key: address, limiter: limiter(`${name}:address`, perAddress) };
  if (account === null) return [byAddress];
  // An account is named by what was typed, and counted per address: a stranger elsewhere locks nobody out.
  const key = `${address} ${fingerprint(account)}`;
  return [byAddress, { key, limiter: limiter(`${name}:account`, perAccount) }];
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
