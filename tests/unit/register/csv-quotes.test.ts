import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { quotingOf, withQuotesAsSigns } from '@/lib/register/import/csv-quotes';

it.each([
  ['', 'whole'],
  ['a;b', 'whole'],
  ['"a";"b"', 'whole'],
  ['a;"b;c"', 'whole'],
  ['a;"b ""c"""', 'whole'],
  ['"";""', 'whole'],
  ['""', 'whole'],
  ['a;', 'whole'],
  ['"a;b', 'open'],
  ['a;"', 'open'],
  ['"a\nb', 'open'],
  ['"a\nb";c', 'whole'],
  ['"a""', 'open'],
  ['LKLR-410001;J.;Jansen "Jan";a@b.example', 'stray'],
  ['"Jan" Jansen;b', 'stray'],
  ['a; "b"', 'stray'],
  ['"a" ;b', 'stray'],
  ['a;5"', 'stray'],
])('the quotes of %j: %s', (row, quoting) => {
  expect(quotingOf(row, ';')).toBe(quoting);
});

describe('of any row', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ' ', 'é', ','), maxLength: 6 });
  const read = (text: string) => parse(text, { delimiter: ';', skip_empty_lines: false })[0];

  it('cells with quotes as signs come back as they were', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
        expect(read(withQuotesAsSigns(cells.join(';'), ';'))).toEqual(cells);
      }),
    );
  });

  it('what is whole can be read, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ';', ' '), maxLength: 10 }), (row) => {
        const isRead = () => read(`${row}\n`);
        if (quotingOf(row, ';') === 'whole') expect(isRead).not.toThrow();
        else expect(isRead).toThrow();
      }),
    );
  });
});
