import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { type Place, readPlace } from '@/lib/shared/list-place';

export const mailStates = ['queued', 'sent', 'failed'] as const;
export type MailState = (typeof mailStates)[number];

export type MailQuery = { state: MailState | null; place: Place };

/** Which mails a manager asks for: of one state, or all, and from where. Anything else in the address is left out. */
export function readMailQuery(query: AddressParams): MailQuery {
  const asked = firstValue(query.stand);
  return { state: mailStates.find((state) => state === asked) ?? null, place: readPlace(query) };
}

/** What becomes of a mail that couldn't be sent. */
export type RetryPlan = { kind: 'again'; afterSeconds: number } | { kind: 'give_up' };

const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 3600;

/**
 * Waits twice as long after each attempt, an hour at most, until `retryHours` after `queuedAt`: the last attempt falls
 * on that moment and never after it, since Resend forgets an idempotency key after 24 hours. `attempts` counts the one
 * that just failed.
 */
export function retryPlan(mail: { attempts: number; queuedAt: Date }, now: Date, retryHours: number): RetryPlan {
  const secondsLeft = Math.floor((mail.queuedAt.getTime() - now.getTime()) / 1000) + retryHours * 3600;
  if (secondsLeft <= 0) return { kind: 'give_up' };
  return { kind: 'again', afterSeconds: Math.min(waitAfter(mail.attempts), secondsLeft) };
}

/** The same waits without an end: what waits for the installation to be repaired was never taken, under any key. */
export function repairPlan(mail: { attempts: number }): RetryPlan {
  return { kind: 'again', afterSeconds: waitAfter(mail.attempts) };
}

function waitAfter(attempts: number): number {
  return Math.min(FIRST_WAIT_SECONDS * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT_SECONDS);
}

/** How a mail service says no: its status, and the name and message of its error. */
export type ServiceRefusal = { status: number | null; name: string; message: string };

/**
 * Whose fault a refusal is: this one mail's, which no further try changes; the installation's, which somebody has to
 * repair before any mail goes; or nobody's, which passes.
 */
export type ServiceFault = 'mail' | 'installation' | 'passing';

const REFUSED_FOR_GOOD = [400, 422];
/** No key, a key that may not, a domain that isn't ours, an account that isn't in order. */
const REFUSED_TO_US = [401, 402, 403, 404, 405];
/** Names of Resend's errors that say the same under another status. */
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
/** Fields that are the same in every mail; the service names the one that it means in its message alone. */
const OUR_FIELDS =
  /[`'"](from|reply[_-]?to)[`'"]|\b(from|reply[_-]?to) (field|address)|\b(domain|sender|api key|your account)\b/i;
const ITS_FIELDS = /[`'"](to|cc|bcc)[`'"]|(?<!reply[ _-]?)\b(to|cc|bcc) (field|address)|\brecipient\b/i;

/** Read from Resend's documented answers. */
export function faultOf({ status, name, message }: ServiceRefusal): ServiceFault {
  if (OURS.has(name) || REFUSED_TO_US.includes(status ?? 0)) return 'installation';
  if (!REFUSED_FOR_GOOD.includes(status ?? 0)) return 'passing';
  return !ITS_FIELDS.test(message) && OUR_FIELDS.test(message) ? 'installation' : 'mail';
}
