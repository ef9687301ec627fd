import { type AddressParams, firstValue, wholeNumber } from '@/lib/shared/list-address';

/** The rest of the reasons are told as one. */
export const leftOutCodes = [
  'own_activity',
  'already_decided',
  'with_somebody_else',
  'changed_meanwhile',
  'other',
] as const;
export type ExcludedReason = (typeof leftOutCodes)[number];

export type CourseOutcome = { decided: number; left: { code: ExcludedReason; count: number }[] };

const DECIDED = 'samen';
const LEFT = 'overgeslagen';

export function courseParams(decided: number, left: readonly string[]): Record<string, string> {
  const codes = left.map((code) => leftOutCodes.find((known) => known === code) ?? 'other');
  const counted = leftOutCodes.flatMap((code) => {
    const count = codes.filter((one) => one === code).length;
    return count === 0 ? [] : [`${code}-${count}`];
  });
  return { [DECIDED]: String(decided), ...(counted.length > 0 && { [LEFT]: counted.join('.') }) };
}

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
