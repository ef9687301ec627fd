import { normalised } from './typed-text';

/** As many digits as no registration number of ours has, but a telephone number does. */
const PHONE_DIGITS = 7;
/** A number that starts as only telephone numbers do counts from its first part. */
const PHONE_START_DIGITS = 5;

/** Such words stand in no page's address, which browsers, proxies and logs keep. A registration number may. */
export function namesContact(text: string): boolean {
  return (
    namesMailbox(text) ||
    normalised(text, 'NFKD')
      .split(/\p{L}+/u)
      .some(holdsPhone)
  );
}

export function namesMailbox(text: string): boolean {
  return /@|%(?:25)*40/.test(normalised(text, 'NFKD'));
}

function holdsPhone(part: string): boolean {
  const digits = part.replace(/\P{Nd}/gu, '');
  const isStart = digits.startsWith('0') || part.includes('+');
  return digits.length >= (isStart ? PHONE_START_DIGITS : PHONE_DIGITS);
}
