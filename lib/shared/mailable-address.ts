import { normalised } from './typed-text';

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const ADDRESS = new RegExp(`^(?=[^@]{1,64}@)${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+(?=[A-Za-z])${LABEL}$`);

export const EMAIL_MAX = 254;

/** Whether mail can go to an address: every sign that RFC 5321 takes before the @ without quotes, and a domain of names. */
export function isMailable(address: string): boolean {
  return address.length <= EMAIL_MAX && ADDRESS.test(address);
}

/** The one form in which addresses are compared and kept unique: trimmed, lower case, composed. */
export function normaliseEmail(typed: string): string {
  return normalised(typed.trim(), 'NFC').toLowerCase();
}
