import { letterCount } from '@/lib/names/name-characters';
import { readTypedNumber } from '@/lib/register/typed-number';
import { readTypedDate } from '@/lib/shared/calendar-date';
import { tidy } from '@/lib/shared/typed-text';

/** What a row says, by the columns of its header or by what its cells look like. */
export type NamedCells = {
  number: string;
  name: string;
  meetings?: string;
  marks?: [position: number, cell: string][];
  completed?: string;
};

/** "1. ", "2) ", "• ": what Word and mails put before a line. */
const BULLET = /^[•·*▪◦‣–—-]+\s*/u;
const ORDINAL = /^\(?\d{1,4}[.)](?:\s+|(?=[\p{L}#]))(?=.*\d)/u;
/** "1 Jansen 104233": a short number in front of a longer one, which isn't "104 233". */
const ROW_NUMBER = /^\d{1,3}\s+(?=.*\d{4})/;
const IS_ORDINAL = /^\d{1,4}[.)]?$/;

/** By what its cells look like. Null where two of them could be the number. */
export function cellsWithoutHeader(cells: readonly string[], prefix: string): NamedCells | null {
  const numbers: string[] = [];
  const names: string[] = [];
  let completed = '';
  for (const cell of cells) {
    if (cell === '' || cell.includes('@')) continue;
    if (readTypedDate(cell)) completed = cell;
    else {
      const { number, name } = ofCell(cell, prefix);
      if (number !== '') numbers.push(number);
      if (name !== '') names.push(name);
    }
  }
  const number = theNumber(numbers, prefix);
  return number === null ? null : { number, name: names.join(' '), completed };
}

function ofCell(cell: string, prefix: string): { number: string; name: string } {
  const bare = cell.replace(BULLET, '').replace(ORDINAL, '').replace(ROW_NUMBER, '');
  const typed = readTypedNumber(bare, prefix);
  if (!typed) return { number: '', name: bare };
  const name = tidyName(typed.names);
  return letterCount(name) === 0 ? { number: bare, name: '' } : { number: typed.number, name };
}

/** The rows of a list are often numbered too. */
function theNumber(numbers: readonly string[], prefix: string): string | null {
  const named = numbers.filter((number) => number.toUpperCase().includes(prefix));
  const others = numbers.filter((number) => !IS_ORDINAL.test(number));
  const left = [named, others, numbers].find(({ length }) => length > 0) ?? [];
  return left.length > 1 ? null : (left[0] ?? '');
}

/** Without brackets that held the number, and signs that parted the two. */
export function tidyName(name: string): string {
  const open = name.replace(/[([{]\s*[)\]}]/g, ' ').replace(/[#|]/g, ' ');
  return tidy(open.replace(/(?:^[\s,;:/–-]+|[\s,;:/–-]+$)/g, ''));
}
