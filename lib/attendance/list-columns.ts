import { foldedWords } from '@/lib/portfolio/duplicates';

/** What stands in a column of a list: of a name its parts, of presence which meeting, or none of it. */
export type ListColumn =
  | { kind: 'number' | 'name' | 'initials' | 'prefix' | 'surname' | 'meetings' | 'completed' | 'other' }
  | { kind: 'meeting'; position: number };

const NUMBER = ['nummer', 'nr', 'no', 'registratienummer', 'registratienr', 'regnr', 'reg nr', 'lklr', 'lklrnr'];
const NAMES = ['naam', 'name', 'namen', 'volledige naam', 'deelnemer', 'deelnemers', 'naam deelnemer', 'cursist'];
const INITIALS = ['voorletters', 'voorletter', 'initialen', 'voornaam', 'voornamen', 'roepnaam', 'first name'];
const PREFIX = ['tussenvoegsel', 'tussenvoegsels', 'voorvoegsel', 'voorvoegsels'];
const SURNAME = ['achternaam', 'geslachtsnaam', 'familienaam', 'last name'];
const MEETINGS = ['bijeenkomst', 'bijeenkomsten', 'dagen', 'dagdelen', 'aanwezig', 'aanwezigheid', 'presentie'];
const COMPLETED = ['afgerond', 'afgerond op', 'voltooid', 'voltooid op', 'datum', 'datum afronding', 'behaald op'];
const MEETING = /^(?:bijeenkomst|dag|dagdeel|sessie|aanwezig)(?: dag| bijeenkomst)? (\d{1,3})$/;

const LKLR_NUMBER = /^(?:lklr |registratie |reg )(?:nummer|nr|no)$/;

/** Folded: "nummer" is written with what stands for a y, so both sides are. */
const folded = (words: readonly string[]) => new Set(words.map((word) => foldedWords(word).join(' ')));
const known = [
  ['number', folded(NUMBER)],
  ['name', folded(NAMES)],
  ['initials', folded(INITIALS)],
  ['prefix', folded(PREFIX)],
  ['surname', folded(SURNAME)],
  ['meetings', folded(MEETINGS)],
  ['completed', folded(COMPLETED)],
] as const;

/** Null for a line that is no header: one names the columns of numbers or names, and holds no number itself. */
export function headerOf(cells: readonly string[]): ListColumn[] | null {
  const columns = cells.map(columnOf);
  const names = columns.some(({ kind }) => ['name', 'surname'].includes(kind));
  const number = columns.findIndex(({ kind }) => kind === 'number');
  if (!names && number === -1) return null;
  if (cells.some((cell, at) => /\d{3}/.test(cell) && columns[at]?.kind !== 'meeting')) return null;
  // "#" numbers the rows, unless no other column has the numbers.
  const hash = number === -1 ? cells.indexOf('#') : -1;
  return columns.map((column, at) => (at === hash ? { kind: 'number' } : column));
}

function columnOf(cell: string): ListColumn {
  const words = foldedWords(cell).join(' ');
  const position = MEETING.exec(words)?.[1];
  if (position) return { kind: 'meeting', position: Number(position) };
  if (LKLR_NUMBER.test(words)) return { kind: 'number' };
  return { kind: known.find(([, names]) => names.has(words))?.[0] ?? 'other' };
}
