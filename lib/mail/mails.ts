import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { type Place, readPlace } from '@/lib/shared/list-place';

export const mailStates = ['queued', 'sent', 'failed'] as const;
export type MailState = (typeof mailStates)[number];

export type MailQuery = { state: MailState | null; place: Place };

/** Anything else in the address is left out. */
export function readMailQuery(query: AddressParams): MailQuery {
  const asked = firstValue(query.stand);
  return { state: mailStates.find((state) => state === asked) ?? null, place: readPlace(query) };
}

export type RetryPlan = { kind: 'again'; afterSeconds: number } | { kind: 'give_up' };

const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 3600;

/**
 * Waits twice as long after each attempt, an hour at most. The last attempt falls `retryHours` after `queuedAt` and
 * never later: Resend forgets an idempotency key after 24 hours. `attempts` counts the one that just failed.
 */
export function retryPlan(mail: { attempts: number; queuedAt: Date }, now: Date, retryHours: number): RetryPlan {
  const secondsLeft = Math.floor((mail.queuedAt.getTime() - now.getTime()) / 1000) + retryHours * 3600;
  if (secondsLeft <= 0) return { kind: 'give_up' };
  return { kind: 'again', afterSeconds: Math.min(waitAfter(mail.attempts), secondsLeft) };
}

/** Without an end: a mail that waits for the installation to be repaired was never taken, under any key. */
export function repairPlan(mail: { attempts: number }): RetryPlan {
  return { kind: 'again', afterSeconds: waitAfter(mail.attempts) };
}

function waitAfter(attempts: number): number {
  return Math.min(FIRST_WAIT_SECONDS * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT_SECONDS);
}

export type ServiceRefusal = { status: number | null; name: string; message: string };

/** This mail's, which no further try changes; the installation's, to be repaired before any mail goes; or nobody's. */
export type ServiceFault = 'mail' | 'installation' | 'passing';

const REFUSED_FOR_GOOD = [400, 422];
/** No key, a key that may not, a domain that isn't ours, an account that isn't in order. */
const REFUSED_TO_US = [401, 402, 403, 404, 405];
/** Resend's errors that mean the same under another status. */
const OURS = new Set([
  'missing_api_key',
  'restricted_api_key',
  'invalid_api_key',
  'invalid_access',
  'invalid_region',
  'invalid_from_address',
  'daily_quota_exceeded',
  'monthly_quota_exceeded',
  'not_found',
  'method_not_allowed',
]);
/** The same in every mail; the service names the field only in its message. */
const OUR_FIELDS =
  /[`'"](from|reply[_-]?to)[`'"]|\b(from|reply[_-]?to) (field|address)|\b(domain|sender|api key|your account)\b/i;
const ITS_FIELDS = /[`'"](to|cc|bcc)[`'"]|(?<!reply[ _-]?)\b(to|cc|bcc) (field|address)|\brecipient\b/i;

/** Read from Resend's documented answers. */
export function faultOf({ status, name, message }: ServiceRefusal): ServiceFault {
  if (OURS.has(name) || REFUSED_TO_US.includes(status ?? 0)) return 'installation';
  if (!REFUSED_FOR_GOOD.includes(status ?? 0)) return 'passing';
  return !ITS_FIELDS.test(message) && OUR_FIELDS.test(message) ? 'installation' : 'mail';
}
