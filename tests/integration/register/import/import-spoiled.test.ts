import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { emptyRegister, fileOf, importPeople, numbersIn, person } from './people-file';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(() => emptyRegister(db));
afterAll(() => db.close());

const numbersInRegister = () => numbersIn(db);

/** What happened to a file: the report, and line, column, code and sentence of all that is wrong. */
async function outcomeOf(text: string, skipInvalid = false) {
  const report = await importPeople(text, { skipInvalid });
  const rows: Record<string, string>[] = report.errorsFile
    ? parse(readFileSync(report.errorsFile), { columns: true })
    : [];
  return {
    report,
    errors: rows.map(({ line, column, code }) => [Number(line), column, code]),
    sentences: rows.map(({ message }) => message),
  };
}

// import-float-number.csv and import-stray-quote.csv of cases from other people's bug reports, with import.txt.
const FLOAT_NUMBER = `registration_number;initials;birth_surname;email;status;registered_on
104233.0;R.;Drijver;kommagetal@gemeente.example;registered;2024-03-01
`;
const STRAY_QUOTE = `registration_number;initials;birth_surname;email;status;registered_on
LKLR-410001;J.;Jansen "Jan";quote1@gemeente.example;registered;2024-03-01
LKLR-410002;P.;Pieters;quote2@gemeente.example;registered;2024-03-01
`;

it('a number that ends in .0 is a wrong row, and no number', async () => {
  const { report, errors, sentences } = await outcomeOf(FLOAT_NUMBER);
  expect(report).toMatchObject({ outcome: 'refused', wrong: 1 });
  expect(errors).toEqual([[2, 'registration_number', 'number_of_spreadsheet']]);
  expect(sentences).toEqual([expect.stringContaining('spreadsheet')]);
  expect((await outcomeOf(FLOAT_NUMBER, true)).report).toMatchObject({ outcome: 'nothing_new', wrong: 1 });
  expect(await numbersInRegister()).toEqual([]);
});

it('a stray quote makes its line wrong; left out, the next line goes in', async () => {
  const refused = await outcomeOf(STRAY_QUOTE);
  expect(refused.report).toMatchObject({ outcome: 'refused', rows: 2, wrong: 1 });
  expect(refused.errors).toEqual([[2, 'birth_surname', 'invalid_characters']]);
  expect(await numbersInRegister()).toEqual([]);
  expect((await outcomeOf(STRAY_QUOTE, true)).report).toMatchObject({ outcome: 'imported', created: 1, wrong: 1 });
  expect(await numbersInRegister()).toEqual(['LKLR-410002']);
});

describe('a stray quote', () => {
  const rowOf = (number: number, surname: string) =>
    `${number};J.;${surname};q${number}@a.example;registered;2018-03-01`;
  const fileWith = (...rows: string[]) =>
    ['registration_number;initials;birth_surname;email;status;registered_on', ...rows, ''].join('\n');

  it.each([
    ['in a cell', 'Jan"sen'],
    ['around a part of a cell', '"Jan" Jansen'],
    ['before a space', '"Jansen" '],
    ['that is never closed', '"Jansen'],
    ['at an end', 'Jansen"'],
    ['as all of a cell', '"'],
  ])('%s costs its own line alone, wherever it stands', async (_, surname) => {
    for (const place of [0, 1, 2]) {
      const rows = ['Smit', 'Bos', 'Pol'].map((fine, index) => rowOf(index + 1, index === place ? surname : fine));
      const { report, errors } = await outcomeOf(fileWith(...rows));
      expect(report).toMatchObject({ outcome: 'refused', rows: 3, wrong: 1 });
      expect(errors.map(([line, column]) => [line, column])).toContainEqual([place + 2, 'birth_surname']);
      expect(new Set(errors.map(([line]) => line))).toEqual(new Set([place + 2]));
    }
  });

  it('costs no line after a cell of two lines, nor its number', async () => {
    const text = fileWith(rowOf(1, '"Sm\nit"'), rowOf(2, 'Jan"sen'), rowOf(3, '"Bos"'), rowOf(4, '"Pol'));
    const { report, errors } = await outcomeOf(text, true);
    expect(report).toMatchObject({ outcome: 'imported', created: 2, wrong: 2 });
    expect(errors.map(([line]) => line)).toEqual([4, 6]);
    expect(await numbersInRegister()).toEqual(['1', '3']);
  });

  it('is read alike in whatever pieces the file comes', async () => {
    const many = Array.from({ length: 3_000 }, (_, index) =>
      rowOf(index + 1, index % 100 === 7 ? 'Jan"sen' : index % 10 === 3 ? '"Smit"' : 'Smit'),
    );
    const { report, errors } = await outcomeOf(fileWith(...many), true);
    expect(report).toMatchObject({ rows: 3_000, created: 2_970, wrong: 30 });
    expect(errors[1]).toEqual([109, 'birth_surname', 'invalid_characters']);
  });
});

describe('a file of a spreadsheet', () => {
  const people = [person('1'), person('2', { initials: 'J.' })];

  it.each([
    ['behind a line sep=;', `sep=;\n${fileOf(people, { delimiter: ';' })}`],
    ['behind a line sep=,', `sep=,\r\n${fileOf(people).replaceAll('\n', '\r\n')}`],
    ['behind such a line and a BOM', `\uFEFFsep=;\n${fileOf(people, { delimiter: ';' })}`],
    ['with tabs, behind a line that says so', `sep=\t\n${fileOf(people, { delimiter: '\t' })}`],
    ['with empty columns at the end', fileOf(people).replaceAll(/(?<=.)\n/g, ',,,\n')],
    ['with an empty column in front', fileOf(people).replaceAll(/^(?=.)/gm, ',')],
    ['with empty cells behind its rows alone', fileOf(people).replaceAll(/(?<=2018.*)\n/g, ',,\n')],
    ['with names over empty columns alone', fileOf(people).replace('\n', ',,\n')],
  ])('%s is read', async (_, text) => {
    expect(await importPeople(text)).toMatchObject({ outcome: 'imported', created: 2, errorsFile: null });
    expect(await numbersInRegister()).toEqual(['1', '2']);
  });

  it('counts the line sep= among its lines', async () => {
    const { errors } = await outcomeOf(
      `sep=;\n${fileOf([person('1'), person('2', { status: 'x' })], { delimiter: ';' })}`,
    );
    expect(errors).toEqual([[4, 'status', 'unknown_value']]);
  });

  it('names the place of a cell in a column without a name as wrong', async () => {
    const [header = '', first = '', second = ''] = fileOf(people).split('\n');
    const { errors, sentences } = await outcomeOf([`,${header}`, `,${first}`, `x,${second}`].join('\n'));
    expect(errors).toEqual([[3, '', 'cell_without_column']]);
    expect(sentences[0]).toContain('kolom 1');
    const behind = await outcomeOf([`${header},`, `${first},x`, `${second},`].join('\n'));
    expect(behind.errors).toEqual([[2, '', 'cell_without_column']]);
  });
});

it('letters encoded twice make their rows wrong, by line and column, and nothing is imported', async () => {
  const { report, errors, sentences } = await outcomeOf(
    fileOf([person('1'), person('2', { birth_surname: 'RenÃ©' }), person('3', { partner_surname: 'Ã‡elik' })]),
  );
  expect(report).toMatchObject({ outcome: 'refused', wrong: 2 });
  expect(errors).toEqual([
    [3, 'birth_surname', 'twice_encoded'],
    [4, 'partner_surname', 'twice_encoded'],
  ]);
  expect(sentences.every((sentence) => sentence?.includes('UTF-8'))).toBe(true);
  expect(await numbersInRegister()).toEqual([]);
});

it.each([
  ['empty lines above the header', (rows: string) => `\n\n${rows}`, 4],
  ['rows of empty cells above the header', (rows: string) => `;;;;;\n${rows}`, 3],
  ['a separator line below an empty one', (rows: string) => `\nsep=;\n${rows}`, 4],
  ['the sign that ends a file of DOS', (rows: string) => `${rows}\u001a`, 2],
])('%s is passed over', async (_, spoil, line) => {
  const [header, , good] = STRAY_QUOTE.split('\n');
  const spoilt = (row?: string) => spoil(`${header}\n${row}\n`);
  expect((await outcomeOf(spoilt(good))).report).toMatchObject({ outcome: 'imported', created: 1, wrong: 0 });
  expect((await outcomeOf(spoilt(good?.replace('410002', '+')))).errors).toEqual([
    [line, 'registration_number', 'number_characters'],
  ]);
});
