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
  return (
    namesMailbox(text) ||
    normalised(text, 'NFKD')
      .split(/\p{L}+/u)
      .some(holdsPhone)
  );
}

/** Whether words hold an e-mail address, or a part of one with its @; however it is written or encoded. */
export function namesMailbox(text: string): boolean {
  return /@|%(?:25)*40/.test(normalised(text, 'NFKD'));
}

function holdsPhone(part: string): boolean {
  const digits = part.replace(/\P{Nd}/gu, '');
  const isStart = digits.startsWith('0') || part.includes('+');
  return digits.length >= (isStart ? PHONE_START_DIGITS : PHONE_DIGITS);
}
