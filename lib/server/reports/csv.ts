import 'server-only';
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';

/** A spreadsheet's own way: an amount below zero is a number, and only text can be made to look like a formula. */
const isAmount = /^-?\d+,\d\d$/;

export type CsvRow = Record<string, string>;

/** As a spreadsheet reads it, a row at a time: what somebody typed is never a formula there. */
export function csvOf(columns: Readonly<Record<string, string>>, rows: AsyncIterable<CsvRow>): Readable {
  const csv = stringify({
    ...{ header: true, columns: { ...columns }, bom: true, delimiter: ';', record_delimiter: 'windows' },
    escape_formulas: true,
    cast: { string: (value) => (isAmount.test(value) ? { value, escape_formulas: false } : value) },
  });
  return Readable.from(rows).compose(csv);
}
