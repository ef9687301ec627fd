import { delimiterOf, importColumns, readHeader, separatorIn } from '@/lib/register/import/columns';

const needed = ['birth_surname', 'status', 'registered_on'];

describe('the header row', () => {
  it('may hold the columns in any order', () => {
    expect(readHeader(importColumns.toReversed())).toEqual({ ok: true, columns: importColumns.toReversed() });
  });

  it('forgives spaces and capitals', () => {
    expect(readHeader([' Email ', 'BIRTH_SURNAME', 'status', 'registered_on'])).toMatchObject({
      columns: ['email', 'birth_surname', 'status', 'registered_on'],
    });
  });

  it.each<[string, string[], object[]]>([
    ['an unknown column', ['email', ...needed, 'bsn'], [{ code: 'unknown_column', name: 'bsn' }]],
    ['a column twice', ['email', ...needed, 'email'], [{ code: 'column_twice', name: 'email' }]],
    [
      'a compulsory column missing',
      ['email', 'birth_surname', 'status'],
      [{ code: 'column_missing', name: 'registered_on' }],
    ],
    ['neither number nor address', needed, [{ code: 'key_column_missing' }]],
    [
      'everything at once',
      ['naam'],
      [
        { code: 'unknown_column', name: 'naam' },
        ...needed.map((name) => ({ code: 'column_missing', name })),
        { code: 'key_column_missing' },
      ],
    ],
  ])('is refused with %s', (_, cells, reasons) => {
    expect(readHeader(cells)).toEqual({ ok: false, reasons });
  });

  it('passes over columns without a name, which a spreadsheet leaves', () => {
    const columns = ['email', null, ...needed, null];
    expect(readHeader(['email', '', ...needed, ' '])).toEqual({ ok: true, columns });
  });

  it.each([
    ['sep=;', ';'],
    ['SEP=,', ','],
    ['"sep=;"', ';'],
    ['sep=;;;;', ';'],
    ['sep=\t', '\t'],
    ['sep=', null],
    ['sep=;email', null],
    ['email;status', null],
  ])('behind a line of the spreadsheet’s own: %j', (line, separator) => {
    expect(separatorIn(line)).toBe(separator);
  });

  it.each([
    ['birth_surname,status', ','],
    ['birth_surname;status', ';'],
    ['birth_surname', ','],
  ])('tells the delimiter: %s', (line, delimiter) => {
    expect(delimiterOf(line)).toBe(delimiter);
  });
});
