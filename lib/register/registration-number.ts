import { plainSigns } from '@/lib/names/name-characters';
import type { Reason } from '@/lib/shared/results';
import { tidy } from '@/lib/shared/typed-text';

export const NUMBER_MAX = 20;
const SEQUENCE_DIGITS = 6;
/** 104233.0 and 1.04233E+05: what a spreadsheet makes of 104233 when it takes it for an amount. */
const NUMBER_OF_SPREADSHEET = /\d[.,]0+$|^\d+[.,]\d+E[+-]?\d+$|^\d+E[+-]\d+$/i;

/** The form in which a number is unique: capitals, without prefix, spaces, dots and leading zeros. */
export function normaliseNumber(text: string, prefix: string): string | null {
  const bare = compact(text);
  if (!/^[A-Za-z0-9-]+$/.test(bare)) return null;
  const capitals = bare.toUpperCase();
  const front = compact(prefix).toUpperCase().replace(/-+$/, '');
  const rest = front !== '' && capitals.startsWith(front) ? capitals.slice(front.length).replace(/^-/, '') : capitals;
  const normalised = rest.replace(/^0+(?=.)/, '');
  return normalised === '' || normalised.length > NUMBER_MAX ? null : normalised;
}

export function printedNumber(sequence: number, prefix: string): string {
  return `${prefix}-${String(sequence).padStart(SEQUENCE_DIGITS, '0')}`;
}

export type ImportedNumberReason = Reason<
  'number_empty' | 'number_too_long' | 'number_characters' | 'number_of_spreadsheet'
>;

/** An existing register's number keeps its own form. */
export function importedNumberProblem(text: string): ImportedNumberReason | null {
  if (NUMBER_OF_SPREADSHEET.test(text.replace(/\s/g, ''))) return { code: 'number_of_spreadsheet' };
  if (!/^[A-Za-z0-9 .-]*$/.test(text)) return { code: 'number_characters' };
  if (!/[A-Za-z0-9]/.test(text)) return { code: 'number_empty' };
  return text.length > NUMBER_MAX ? { code: 'number_too_long' } : null;
}

export function compareNumbers(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a === b ? 0 : a < b ? -1 : 1;
}

function compact(text: string): string {
  return plainSigns(tidy(text)).replace(/[\s.]/g, '');
}
