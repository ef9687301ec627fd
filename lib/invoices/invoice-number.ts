export type InvoiceNumber = { year: number; sequence: number };

/** As printed: `2027-0012`. */
export function printedNumber({ year, sequence }: InvoiceNumber): string {
  return `${year}-${String(sequence).padStart(4, '0')}`;
}

/** What a search names: one number, the numbers of a year, or none of these. */
export function readNumber(text: string): Partial<InvoiceNumber> | null {
  const [, year, sequence] = /^(2[01]\d\d)(?:[-–/. ]0*(\d{1,9}))?$/.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  return sequence === undefined ? { year: Number(year) } : { year: Number(year), sequence: Number(sequence) };
}
