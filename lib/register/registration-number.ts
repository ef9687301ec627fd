import { plainSigns } from '@/lib/names/name-characters';
import { compareText } from '@/lib/shared/compare-text';
import { tidy } from '@/lib/shared/typed-text';

export const NUMBER_MAX = 20;
const SEQUENCE_DIGITS = 6;

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

/** Before the first that is given, so that nobody's page becomes everybody's example. */
export function exampleNumber({ numberFirstValue, numberPrefix }: { numberFirstValue: number; numberPrefix: string }) {
  return printedNumber(numberFirstValue - 1, numberPrefix);
}

export function compareNumbers(a: string, b: string): number {
  return a.length - b.length || compareText(a, b);
}

function compact(text: string): string {
  return plainSigns(tidy(text)).replace(/[\s.]/g, '');
}
