import 'server-only';
import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { delayBefore } from '@/lib/access/attempt-delays';
import { database } from './db';
import { env } from './env';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How many attempts are free, per client address, per account from one address, and per account from anywhere; what
 * comes after them waits longer each time (lib/access/attempt-delays.ts). Where nothing is mailed, the first attempts of an
 * address at an account don't wait for what others did: a crowd of strangers keeps no owner out, at a new browser either. Counted over `memory` seconds. What only
 * fails when somebody guesses is forgiven on success; what sends a mail isn't.
 */
const limits = {
  log_in: { perAddress: 60, perAccount: 10, anywhere: 100, memory: DAY, forgiven: true },
  second_factor: { perAddress: 60, perAccount: 10, anywhere: 100, memory: DAY, forgiven: true },
  confirm_password: { perAddress: 60, perAccount: 10, anywhere: 100, memory: DAY, forgiven: true },
  sign_up: { perAddress: 30, perAccount: 5, anywhere: 10, memory: HOUR, forgiven: false },
  confirm_account: { perAddress: 60, perAccount: 10, anywhere: 100, memory: HOUR, forgiven: true },
  reset_password: { perAddress: 30, perAccount: 5, anywhere: 10, memory: HOUR, forgiven: false },
  upload: { perAddress: 2400, perAccount: 600, anywhere: 1200, memory: 15 * MINUTE, forgiven: false },
  save: { perAddress: 2400, perAccount: 600, anywhere: 2400, memory: 15 * MINUTE, forgiven: false },
} as const;

/** How many attempts of one address at one account wait for nobody else's. */
const FIRST = 2;

export type LimitName = keyof typeof limits;
export type LimitAnswer = { ok: true } | { ok: false; retryAfterSeconds: number };
export type Attempt = {
  name: LimitName;
  address: string;
  account: string | null;
  /** Whether this browser was the account's before: what strangers do elsewhere doesn't make it wait. */
  isKnownDevice?: boolean;
};

type Counter = { key: string; name: string; free: number; memory: number };

/** Counts one attempt, in the database, so that every instance counts the same. */
export async function countAttempt(attempt: Attempt): Promise<LimitAnswer> {
  if (!env().rateLimits) return { ok: true };
  let isFirstFromHere = false;
  for (const counter of countersOf(attempt)) {
    const { count, answer } = await countAt(counter, { mayWait: !isFirstFromHere });
    if (!answer.ok) return answer;
    isFirstFromHere = limits[attempt.name].forgiven && counter.name === `${attempt.name}:account` && count <= FIRST;
  }
  return { ok: true };
}

/** Takes a counted attempt back once it succeeded: whoever proved to be the owner starts anew. */
export async function forgiveAttempt(attempt: Attempt) {
  if (!env().rateLimits || !limits[attempt.name].forgiven) return;
  for (const { key, name, memory } of countersOf(attempt)) {
    const isOwners = name === `${attempt.name}:account`;
    if (!isOwners) await (await limiter(name, memory)).reward(key);
    else {
      await (await limiter(name, memory)).delete(key);
      await (await limiter(`${name}:wait`, memory)).delete(key);
    }
  }
}

/** Free as long as there are few; then one at a time, each after a longer wait. */
async function countAt({ key, name, free, memory }: Counter, { mayWait }: { mayWait: boolean }) {
  const { consumedPoints: count } = await (await limiter(name, memory)).consume(key);
  if (count < free || !mayWait) return { count, answer: { ok: true } as LimitAnswer };
  const wait = await limiter(`${name}:wait`, memory, 1);
  return { count, answer: await answerOf(wait.consume(key, 1, { customDuration: delayBefore(count - free + 1) })) };
}

/** An account is counted per address first, by its id where what was typed leads to one (limited-account.ts). */
function countersOf({ name, address, account, isKnownDevice = false }: Attempt): Counter[] {
  const { perAddress, perAccount, anywhere, memory } = limits[name];
  const byAddress = { name: `${name}:address`, key: address, free: perAddress, memory: Math.min(memory, HOUR) };
  if (account === null) return [byAddress];
  const typed = fingerprint(account);
  const fromHere = { name: `${name}:account`, key: `${address} ${typed}`, free: perAccount, memory };
  const fromAnywhere = { name: `${name}:anywhere`, key: typed, free: anywhere, memory };
  return isKnownDevice ? [byAddress, fromHere] : [byAddress, fromHere, fromAnywhere];
}

const UNLIMITED = 1_000_000_000;

async function limiter(keyPrefix: string, duration: number, points = UNLIMITED): Promise<RateLimiterPostgres> {
  const { pool } = await database();
  return new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration,
  });
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

/** Counts one of what is bounded in a day, whoever asks for it; false when there were enough. */
export async function countInDay(name: string, key: string, most = UNLIMITED): Promise<boolean> {
  if (!env().rateLimits) return true;
  return (await answerOf((await limiter(name, DAY, most)).consume(fingerprint(key)))).ok;
}

/** Removes what no longer counts. */
export async function clearOldAttempts(now: Date) {
  await (await database()).pool.query('DELETE FROM rate_limit WHERE expire < $1', [now.getTime()]);
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
