import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';

export const importColumns = [
  'registration_number',
  'initials',
  'birth_prefix',
  'birth_surname',
  'partner_prefix',
  'partner_surname',
  'name_use',
  'email',
  'status',
  'registered_on',
  'certified_until',
  'shielded',
] as const;
export type ImportColumn = (typeof importColumns)[number];

const compulsory = ['birth_surname', 'status', 'registered_on'] as const satisfies readonly ImportColumn[];
const keys = ['registration_number', 'email'] as const satisfies readonly ImportColumn[];

/** Of `keys` one is needed at least, where there are any. */
export type FileColumns<Column extends string> = {
  all: readonly Column[];
  compulsory: readonly Column[];
  keys: readonly Column[];
};

export type HeaderReason =
  | { code: 'unknown_column' | 'column_twice' | 'column_missing'; name: string }
  | { code: 'key_column_missing' };

/** Null for a column without a name in which nothing stands, as spreadsheets leave them. */
export type Header<Column extends string> = Accepted<{ columns: (Column | null)[] }> | Refused<HeaderReason>;

export function readHeader(cells: readonly string[]): Header<ImportColumn> {
  return readHeaderOf({ all: importColumns, compulsory, keys }, cells);
}

export function readHeaderOf<Column extends string>(
  { all, compulsory, keys }: FileColumns<Column>,
  cells: readonly string[],
): Header<Column> {
  const given = cells.map((cell) => cell.trim().toLowerCase());
  const names = given.filter((name) => name !== '');
  const known = (name: string) => all.find((column) => column === name) ?? null;
  const columns = names.flatMap((name) => known(name) ?? []);
  const [first, ...others] = [
    ...names.filter((name) => !known(name)).map((name) => ({ code: 'unknown_column', name }) as const),
    ...columns
      .filter((name, place) => columns.indexOf(name) < place)
      .map((name) => ({ code: 'column_twice', name }) as const),
    ...compulsory.filter((name) => !columns.includes(name)).map((name) => ({ code: 'column_missing', name }) as const),
    ...(keys.length === 0 || keys.some((name) => columns.includes(name))
      ? []
      : [{ code: 'key_column_missing' } as const]),
  ] satisfies HeaderReason[];
  return first ? refused<HeaderReason>(first, ...others) : accepted({ columns: given.map(known) });
}

export function delimiterOf(headerLine: string): ',' | ';' {
  return headerLine.includes(';') ? ';' : ',';
}

export function separatorIn(firstLine: string): string | null {
  return firstLine.match(/^"?sep=([^"])"?[;,\t ]*$/i)?.[1] ?? null;
}
