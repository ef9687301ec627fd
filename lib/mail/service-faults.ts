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
