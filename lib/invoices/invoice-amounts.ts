import { hundredthsOf } from '@/lib/content/amounts';

/** Of whole cents, per invoice: half a cent is rounded up. */
export function vatOf(amount: number, percent: number): number {
  const hundredths = hundredthsOf(percent);
  if (hundredths === null) throw new RangeError(`Not a percentage of at most two decimals: ${percent}`);
  return Number((BigInt(amount) * BigInt(hundredths) + 5_000n) / 10_000n);
}

export function totalOf({ amount, vat }: { amount: number; vat: number }): number {
  return amount + vat;
}

const WITH_THOUSANDS = /^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/;
const PLAIN = /^\d{1,9}(?:[.,]\d{1,2})?$/;

/** An amount as it is typed, `€ 1.250,00` or `1250.5`, in whole cents; null when it isn't one. */
export function readCents(typed: string): number | null {
  const text = typed.replace(/^€|[\s\u00a0]/g, '').replace(/,-$/, '');
  if (WITH_THOUSANDS.test(text)) return hundredthsOf(Number(text.replaceAll('.', '').replace(',', '.')));
  return PLAIN.test(text) ? hundredthsOf(Number(text.replace(',', '.'))) : null;
}
