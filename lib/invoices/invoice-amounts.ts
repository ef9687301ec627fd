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
