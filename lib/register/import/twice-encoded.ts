import { isPlain } from '@/lib/shared/typed-text';

/** The signs that Windows has for the bytes 80 to 9F, in their order; a space where it has none. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const FIRST = 0x80;

/** What a byte of a letter looks like when it is read as a sign by itself, by Windows or by ISO 8859-1. */
const signs = `\\u0080-\\u00BF${WINDOWS.replaceAll(' ', '')}`;
const perhaps = new RegExp(`[\\u00C2-\\u00DF][${signs}]|[\\u00E0-\\u00EF][${signs}]{2}`, 'gu');
/** Letters with marks of Europe, marks by themselves and signs of punctuation: what names and notes hold. */
const likely = /^(?:[\u00A0-\u024F\u1E00-\u1EFF\u2010-\u2027\uFB00-\uFB06]|\p{Mn})$/u;

/** Control signs that no text holds: letters and apostrophes of Windows that were read as ISO 8859-1. */
const controls = /[\u0080-\u0084\u0086-\u009F]/;

/** "RenÃ©", or d'Angelo by U+0092. */
export function isTwiceEncoded(text: string): boolean {
  if (isPlain(text)) return false;
  if (controls.test(text)) return true;
  return [...text.matchAll(perhaps)].some(([found]) => likely.test(readAgain(found)));
}

function readAgain(found: string): string {
  const bytes = [...found].map((sign) => {
    const at = WINDOWS.indexOf(sign);
    return at === -1 ? sign.charCodeAt(0) : FIRST + at;
  });
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
