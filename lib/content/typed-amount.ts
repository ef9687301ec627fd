import { line, notThat } from '@/lib/shared/form-fields';
import { type Hundredths, hundredthsOf } from './amounts';

/** What an amount may be, both included. */
export type AmountBounds = { min: number; max: number; isWhole?: true };

/** With a comma or a point, and at most two decimals; or why it isn't an amount within the bounds. */
export function readTypedAmount(typed: string, { min, max, isWhole }: AmountBounds) {
  const [, sign, whole = '', , decimals = ''] = /^([+-]?)(\d+)([.,](\d+))?$/.exec(typed) ?? [];
  if (whole === '') return { code: 'not_a_number' } as const;
  const most = isWhole ? 0 : 2;
  if (decimals.length > most) return { code: 'too_many_decimals', max: most } as const;
  const amount = Number(`${whole}.${decimals || '0'}`);
  if (sign === '-' || amount < min || amount > max) return { code: 'out_of_range', min, max } as const;
  return hundredthsOf(amount) ?? ({ code: 'not_a_number' } as const);
}

/** Longer than any amount, for what is typed instead of one. */
const LONGEST = 40;

export function typedAmount(bounds: AmountBounds) {
  return line({ max: LONGEST }).transform((typed, context): Hundredths => {
    const read = readTypedAmount(typed, bounds);
    return typeof read === 'number' ? read : notThat(context, read);
  });
}

/** Null while it is empty. */
export function optionalTypedAmount(bounds: AmountBounds) {
  return line({ max: LONGEST, optional: true }).transform((typed, context): Hundredths | null => {
    if (typed === '') return null;
    const read = readTypedAmount(typed, bounds);
    return typeof read === 'number' ? read : notThat(context, read);
  });
}
