export type Hundredths = number & { readonly __brand: 'Hundredths' };

export const NOTHING = 0 as Hundredths;

const ONE = 100;
const written = /^(\d+)(?:\.(\d{1,2}))?$/;

/** Up to here a JSON number says each hundredth (fifteen digits). */
export const EXACT_UP_TO = 1e15 as Hundredths;

/** Null for what is negative, finer than two decimals, or beyond what a number says exactly. */
export function hundredthsOf(amount: number): Hundredths | null {
  // By its digits: 1.005 * 100 is less than 100.5, and 0.29 * 100 less than 29.
  const [, whole, cents = ''] = written.exec(String(amount)) ?? [];
  if (whole === undefined) return null;
  const hundredths = Number(whole) * ONE + Number(cents.padEnd(2, '0'));
  return hundredths <= EXACT_UP_TO ? (hundredths as Hundredths) : null;
}

export function decimalOf(hundredths: Hundredths): number {
  return hundredths / ONE;
}

/** As it goes back into a field: a comma, and nothing for null. */
export function amountAsTyped(amount: Hundredths | null): string {
  return amount === null ? '' : String(decimalOf(amount)).replace('.', ',');
}

export function isWhole(hundredths: Hundredths): boolean {
  return hundredths % ONE === 0;
}

export function plus(a: Hundredths, b: Hundredths): Hundredths {
  return (a + b) as Hundredths;
}

export function less(a: Hundredths, b: Hundredths): Hundredths {
  return Math.max(0, a - b) as Hundredths;
}

/** Rounded down to a multiple of `step`. The product has four decimals and may pass 2^53: such are rare, and take longer. */
export function productDownTo(step: Hundredths, units: Hundredths, perUnit: Hundredths): Hundredths {
  const product = units * perUnit;
  if (Number.isSafeInteger(product)) return ((product - (product % (step * ONE))) / ONE) as Hundredths;
  const steps = (BigInt(units) * BigInt(perUnit)) / BigInt(step * ONE);
  return Number(steps * BigInt(step)) as Hundredths;
}

export function shareUpToWhole(amount: Hundredths, part: number, of: number): Hundredths {
  const share = BigInt(amount) * BigInt(part);
  const whole = BigInt(ONE) * BigInt(of);
  return Number(((share + whole - 1n) / whole) * BigInt(ONE)) as Hundredths;
}

const WITH_THOUSANDS = /^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/;
const PLAIN = /^\d{1,9}(?:[.,]\d{1,2})?$/;

/** An amount as it is typed, `€ 1.250,00` or `1250.5`, in whole cents; null when it isn't one. */
export function readCents(typed: string): number | null {
  const text = typed.replace(/^€|[\s\u00a0]/g, '').replace(/,-$/, '');
  if (WITH_THOUSANDS.test(text)) return hundredthsOf(Number(text.replaceAll('.', '').replace(',', '.')));
  return PLAIN.test(text) ? hundredthsOf(Number(text.replace(',', '.'))) : null;
}
