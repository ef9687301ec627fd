import { type AddressParams, firstValue } from '@/lib/shared/list-address';

/** Why one of several that were ticked wasn't decided; the rest of the reasons are told as one. */
export const leftOutCodes = [
  'own_activity',
  'already_decided',
  'with_somebody_else',
  'changed_meanwhile',
  'other',
] as const;
export type ExcludedReason = (typeof leftOutCodes)[number];

/** What became of a decision on several: how many were decided, and of each reason how many were left out. */
export type CourseOutcome = { decided: number; left: { code: ExcludedReason; count: number }[] };

const DECIDED = 'samen';
const LEFT = 'overgeslagen';

/** The outcome as the address that a decision leads to says it. */
export function courseParams(decided: number, left: readonly string[]): Record<string, string> {
  const codes = left.map((code) => leftOutCodes.find((known) => known === code) ?? 'other');
  const counted = leftOutCodes.flatMap((code) => {
    const count = codes.filter((one) => one === code).length;
    return count === 0 ? [] : [`${code}-${count}`];
  });
  return { [DECIDED]: String(decided), ...(counted.length > 0 && { [LEFT]: counted.join('.') }) };
}

/** The same read back; null where the address says nothing of it. Anything else in it is left out. */
export function readCourseOutcome(params: AddressParams): CourseOutcome | null {
  const decided = wholeNumber(firstValue(params[DECIDED]));
  if (decided === 0) return null;
  const left = firstValue(params[LEFT])
    .split('.', leftOutCodes.length)
    .flatMap((text) => {
      const [name, typed = ''] = text.split('-');
      const code = leftOutCodes.find((known) => known === name);
      const count = wholeNumber(typed);
      return code && count > 0 ? [{ code, count }] : [];
    });
  return { decided, left };
}

/** 0 for what is none. */
export function wholeNumber(text: string): number {
  return /^\d{1,3}$/.test(text) ? Number(text) : 0;
}
