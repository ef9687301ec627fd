import 'server-only';
import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { delayBefore } from '@/lib/shared/attempt-delays';
import { NETWORKS_IN_WIDER, networkOf, widerNetworkOf } from '@/lib/shared/network';
import { database } from '../db/database';
import { env } from '../env';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Limit = {
  perNetwork: number;
  perAccount: number;
  anywhere: number;
  /** Attempts at one account that weren't taken back, from wherever: after them the rest of `memory` is waited for. */
  most?: number;
  memory: number;
  /** What only fails when somebody guesses is taken back on success; what sends a mail isn't. */
  forgiven: boolean;
  /** Whether an owner is let through beside a crowd: a browser that was theirs, and where nothing is mailed a network's first attempts. */
  sparesOwner: boolean;
};

/** Whoever guesses at a code, or at the password in a session, has the one or the other already: nobody is spared. */
const limits = {
  log_in: { perNetwork: 60, perAccount: 10, anywhere: 100, memory: DAY, forgiven: true, sparesOwner: true },
  second_factor: {
    ...{ perNetwork: 60, perAccount: 10, anywhere: 10, most: 20, memory: DAY },
    ...{ forgiven: true, sparesOwner: false },
  },
  confirm_password: { perNetwork: 60, perAccount: 10, anywhere: 10, memory: DAY, forgiven: true, sparesOwner: false },
  sign_up: { perNetwork: 30, perAccount: 5, anywhere: 10, memory: HOUR, forgiven: false, sparesOwner: true },
  confirm_account: { perNetwork: 60, perAccount: 10, anywhere: 100, memory: HOUR, forgiven: true, sparesOwner: true },
  reset_password: { perNetwork: 30, perAccount: 5, anywhere: 10, memory: HOUR, forgiven: false, sparesOwner: true },
  upload: {
    ...{ perNetwork: 2400, perAccount: 600, anywhere: 1200, memory: 15 * MINUTE },
    ...{ forgiven: false, sparesOwner: true },
  },
  clarity: { perNetwork: 60, perAccount: 60, anywhere: 120, memory: HOUR, forgiven: false, sparesOwner: true },
  save: {
    ...{ perNetwork: 2400, perAccount: 600, anywhere: 2400, memory: 15 * MINUTE },
    ...{ forgiven: false, sparesOwner: true },
  },
} as const satisfies Record<string, Limit>;

/** How many attempts of one network (of the widest, for IPv6) at one account wait for nobody else's. */
const FIRST = 2;
/** How many times what is free from anywhere is let through in all because it was among somebody's first. */
const SPARED = 5;

export type LimitName = keyof typeof limits;
export type LimitAnswer = { ok: true } | { ok: false; retryAfterSeconds: number };
export type AddressAttempt = { name: LimitName; address: string };
export type Attempt = AddressAttempt & {
  account: string | null;
  /** Whether this browser was the account's before: what strangers do elsewhere doesn't make it wait. */
  isKnownDevice?: boolean;
};

type Counter = { name: string; key: string; free: number; memory: number };

/** In the database, so that every instance counts the same: the half that needs nothing but the address. */
export async function countAddress(attempt: AddressAttempt): Promise<LimitAnswer> {
  if (!env().rateLimits) return { ok: true };
  return firstRefusal(ofAddress(attempt), (counter) => countAt(counter));
}

export async function countAccount(attempt: Attempt): Promise<LimitAnswer> {
  if (!env().rateLimits) return { ok: true };
  const { fromHere, anywhere, most } = ofAccount(attempt);
  const limit: Limit = limits[attempt.name];
  let isFirst = false;
  const answer = await firstRefusal(fromHere, async (counter) => {
    const counted = await countAt(counter);
    isFirst = limit.sparesOwner && limit.forgiven && counted.count <= FIRST;
    return counted;
  });
  if (!answer.ok) return answer;
  const counted = await firstRefusal(anywhere, (counter) => countAt(counter, isFirst ? counter.free * SPARED : 0));
  if (!counted.ok || !most) return counted;
  return answerOf((await limiter(most.name, most.memory, most.free)).consume(most.key));
}

/** Takes a counted attempt back once it succeeded. Whoever gave the right password starts anew from where they are. */
export async function forgiveAttempt(attempt: Attempt) {
  const { forgiven, sparesOwner }: Limit = limits[attempt.name];
  if (!env().rateLimits || !forgiven) return;
  const { fromHere, anywhere, most } = ofAccount(attempt);
  const reward = [...ofAddress(attempt), ...anywhere, ...(most ? [most] : [])];
  for (const { key, name, memory } of sparesOwner ? reward : [...reward, ...fromHere])
    await (await limiter(name, memory)).reward(key);
  if (sparesOwner) await forget(fromHere);
}

/** Whoever knew the old password no longer holds the owner up. Once a day: whoever reads the mails could repeat it. */
export async function startCodesAnew(accountId: string) {
  if (!env().rateLimits) return;
  const { anywhere, most } = ofAccount({ name: 'second_factor', address: '', account: accountId });
  const key = fingerprint(accountId);
  const once = await answerOf((await limiter('second_factor:anew', DAY, 1)).consume(key));
  if (once.ok) await forget([...anywhere, ...(most ? [most] : [])]);
}

async function forget(counters: Counter[]) {
  for (const { key, name, memory } of counters) {
    await (await limiter(name, memory)).delete(key);
    await (await limiter(`${name}:wait`, memory)).delete(key);
  }
}

type Counted = { count: number; answer: LimitAnswer };

async function firstRefusal(counters: Counter[], count: (counter: Counter) => Promise<Counted>): Promise<LimitAnswer> {
  for (const counter of counters) {
    const { answer } = await count(counter);
    if (!answer.ok) return answer;
  }
  return { ok: true };
}

/** Free as long as there are few, or no more than are `spared`; then one at a time, each after a longer wait. */
async function countAt({ key, name, free, memory }: Counter, spared = 0): Promise<Counted> {
  const { consumedPoints: count } = await (await limiter(name, memory)).consume(key);
  if (count < free || count <= spared) return { count, answer: { ok: true } };
  const wait = await limiter(`${name}:wait`, memory, 1);
  return { count, answer: await answerOf(wait.consume(key, 1, { customDuration: delayBefore(count - free + 1) })) };
}

function ofAddress({ name, address }: AddressAttempt): Counter[] {
  const { perNetwork: free, memory: longest } = limits[name];
  const memory = Math.min(longest, HOUR);
  const wider = widerNetworkOf(address);
  const byNetwork = { name: `${name}:address`, key: networkOf(address), free, memory };
  return wider === null
    ? [byNetwork]
    : [byNetwork, { ...byNetwork, key: wider, free: free * NETWORKS_IN_WIDER.attempts }];
}

function ofAccount({ name, address, account, isKnownDevice = false }: Attempt) {
  const { perAccount, anywhere, most, memory, sparesOwner }: Limit = limits[name];
  if (account === null) return { fromHere: [], anywhere: [], most: null };
  const key = fingerprint(account);
  const wider = widerNetworkOf(address);
  const byNetwork = { name: `${name}:account`, key: `${networkOf(address)} ${key}`, free: perAccount, memory };
  const byWider = { ...byNetwork, key: `${wider} ${key}`, free: perAccount * NETWORKS_IN_WIDER.attempts };
  // Browsers that were the owner's are counted among themselves: whoever copied one can't guess without end either.
  const where = sparesOwner && isKnownDevice ? 'known' : 'anywhere';
  return {
    fromHere: wider === null ? [byNetwork] : [byNetwork, byWider],
    anywhere: [{ name: `${name}:${where}`, key, free: anywhere, memory }],
    most: most ? { name: `${name}:most`, key, free: most, memory } : null,
  };
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

export async function countInDay(name: string, key: string, most = UNLIMITED): Promise<boolean> {
  if (!env().rateLimits) return true;
  return (await answerOf((await limiter(name, DAY, most)).consume(fingerprint(key)))).ok;
}

/** Several at once, all or none of them. */
export async function takeInDay(name: string, key: string, points: number, most: number): Promise<boolean> {
  if (!env().rateLimits || points === 0) return true;
  const counter = await limiter(name, DAY, most);
  const taken = await answerOf(counter.consume(fingerprint(key), points));
  if (!taken.ok) await counter.reward(fingerprint(key), points);
  return taken.ok;
}

export async function clearOldAttempts(now: Date) {
  await (await database()).pool.query('DELETE FROM rate_limit WHERE expire < $1', [now.getTime()]);
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
