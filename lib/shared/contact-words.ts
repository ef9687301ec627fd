import { normalised } from './typed-text';

/** As many digits as no registration number of ours has, but a telephone number does. */
const PHONE_DIGITS = 7;
/** A number that starts as only telephone numbers do counts from its first part. */
const PHONE_START_DIGITS = 5;

/**
 * Whether words say how to reach somebody: an e-mail address or a part of one with its @, or a telephone number or the
 * start of one. Such words stand in no address of a page: those are kept by browsers, proxies and their logs. A name or a
 * registration number may, so that what a list shows can be shared.
 */
export function namesContact(text: string): boolean {
  const plain = normalised(text, 'NFKD');
  if (/@|%40/i.test(plain)) return true;
  return plain.split(/\p{L}+/u).some(holdsPhone);
}

function holdsPhone(part: string): boolean {
  const digits = part.replace(/\P{Nd}/gu, '');
  const isStart = digits.startsWith('0') || part.includes('+');
  return digits.length >= (isStart ? PHONE_START_DIGITS : PHONE_DIGITS);
}
