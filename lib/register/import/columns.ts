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

export type HeaderReason =
  | { code: 'unknown_column' | 'column_twice' | 'column_missing'; name: string }
  | { code: 'key_column_missing' };

/** Null for a column without a name in which nothing stands, as spreadsheets leave them. */
export function readHeader(
  cells: readonly string[],
): Accepted<{ columns: (ImportColumn | null)[] }> | Refused<HeaderReason> {
  const given = cells.map((cell) => cell.trim().toLowerCase());
  const names = given.filter((name) => name !== '');
  const columns = names.filter(isImportColumn);
  const [first, ...others] = [
    ...names.filter((name) => !isImportColumn(name)).map((name) => ({ code: 'unknown_column', name }) as const),
    ...columns
      .filter((name, place) => columns.indexOf(name) < place)
      .map((name) => ({ code: 'column_twice', name }) as const),
    ...compulsory.filter((name) => !columns.includes(name)).map((name) => ({ code: 'column_missing', name }) as const),
    ...(keys.some((name) => columns.includes(name)) ? [] : [{ code: 'key_column_missing' } as const]),
  ] satisfies HeaderReason[];
  return first
    ? refused<HeaderReason>(first, ...others)
    : accepted({ columns: given.map((name) => (isImportColumn(name) ? name : null)) });
}

export function delimiterOf(headerLine: string): ',' | ';' {
  return headerLine.includes(';') ? ';' : ',';
}

export function separatorIn(firstLine: string): string | null {
  return firstLine.match(/^"?sep=([^"])"?[;,\t ]*$/i)?.[1] ?? null;
}

function isImportColumn(name: string): name is ImportColumn {
  return (importColumns as readonly string[]).includes(name);
}
