/** The most code units that any field may have, and so the most of what is typed that is ever worked on. */
export const LONGEST_FIELD = 20_000;

/** More combining marks in a row than any text has (the stream-safe form of UAX 15). */
const MOST_MARKS = 30;
const TOO_MANY_MARKS = new RegExp(`\\p{M}{${MOST_MARKS + 1}}`, 'u');
const MARKS_PAST_THE_MOST = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu');

export type TypedTextProblem = 'too_long' | 'too_many_marks';

/** Why text isn't worked on, found in linear time: it has more than `max` code units, or more marks in a row than text has. */
export function typedTextProblem(text: string, max = LONGEST_FIELD): TypedTextProblem | null {
  if (text.length > max) return 'too_long';
  return TOO_MANY_MARKS.test(text) ? 'too_many_marks' : null;
}

/** Printable ASCII, as most of what is typed is: it has one form, and no marks. */
const PLAIN = /^[\x20-\x7E]*$/;

export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** Ordering marks costs the square of how many stand in a row, so what is past the bounds goes first. */
export function normalised(text: string, form: 'NFC' | 'NFD' | 'NFKD'): string {
  if (isPlain(text)) return text.slice(0, LONGEST_FIELD);
  const bounded =
    typedTextProblem(text) === null ? text : text.slice(0, LONGEST_FIELD).replace(MARKS_PAST_THE_MOST, '$1');
  return bounded.normalize(form);
}

/** What Unicode calls a dash, and what only looks like one: minus signs, a hyphen bullet, a lowered minus, drawn lines. */
const DASHES = /[\p{Pd}\u2212\u2043\u02D7\u2796\u207B\u208B\u23AF\u2500\u2501\u2574]/gu;

export function plainDashes(text: string): string {
  return isPlain(text) ? text : text.replace(DASHES, '-');
}

/** Plain words, one space between them. */
const TIDY = /^(?:[\x21-\x7E]+(?: [\x21-\x7E]+)*)?$/;

/** Text as it is stored: trimmed, runs of whitespace made one space, characters that nobody sees left out, NFC. */
export function tidy(text: string): string {
  if (text.length <= LONGEST_FIELD && TIDY.test(text)) return text;
  const tidied = text
    .slice(0, LONGEST_FIELD)
    .replace(/\uFEFF/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/ +/g, ' ')
    .trim();
  return normalised(tidied, 'NFC');
}
