import fc from 'fast-check';

export const some = <T>(values: readonly T[]) => fc.constantFrom(...values);

/** Fills so many bytes. */
const filler: Record<string, (bytes: number) => string> = {
  letters: (bytes) => 'a'.repeat(bytes),
  marks: (bytes) => `a${'\u0301\u0316'.repeat(bytes / 4)}`,
  spaces: (bytes) => `a${' '.repeat(bytes - 2)}b`,
  'wide spaces': (bytes) => `a${'\u2003'.repeat(bytes / 3)}b`,
  dots: (bytes) => '.'.repeat(bytes),
  dashes: (bytes) => '-'.repeat(bytes),
  digits: (bytes) => '9'.repeat(bytes),
  prefixes: (bytes) => "van 't ".repeat(bytes / 7),
  initials: (bytes) => 'A.'.repeat(bytes / 2),
  brackets: (bytes) => '('.repeat(bytes),
  'line ends': (bytes) => '\r\n'.repeat(bytes / 2),
  ats: (bytes) => 'a@'.repeat(bytes / 2),
  domains: (bytes) => `a@${'a.'.repeat(bytes / 2)}nl`,
  Hangul: (bytes) => '\u1112\u1161\u11ab'.repeat(bytes / 9),
  ligatures: (bytes) => '\ufdfa'.repeat(bytes / 3),
  emoji: (bytes) => '👩🏽‍🏫'.repeat(bytes / 15),
  turned: (bytes) => '\u202e\u2067'.repeat(bytes / 6),
  percents: (bytes) => '%25'.repeat(bytes / 3),
  markup: (bytes) => '<a href="'.repeat(bytes / 9),
  JSON: (bytes) => '{"a":'.repeat(bytes / 5),
};
export const fill = some(Object.keys(filler));
export const filled = (kind: string, bytes: number) => filler[kind]?.(bytes) ?? '';
export const inAddress = (text: string, most: number) =>
  encodeURIComponent(Buffer.from(text).toString()).slice(0, most).replace(/%.?$/, '');
