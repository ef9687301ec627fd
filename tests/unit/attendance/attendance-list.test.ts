import fc from 'fast-check';
import { isReadable, LIST_BYTES_MAX, LIST_ROWS_MAX, readAttendanceList } from '@/lib/attendance/attendance-list';
import { calendarDate } from '@/lib/shared/calendar-date';

const run = {
  firstDay: calendarDate('2026-11-02'),
  lastDay: calendarDate('2026-11-16'),
  isStanding: false,
  meetingDays: ['2026-11-02', '2026-11-09', '2026-11-16'].map(calendarDate),
};
const eLearning = { ...run, isStanding: true, meetingDays: [] };

const read = (text: string, of = run) => readAttendanceList(text, { numberPrefix: 'LKLR', run: of });

/** Each row as "number|name" with what else it says, or its problem. */
function said(text: string, of = run): string[] {
  const list = read(text, of);
  if (!list.ok) return list.reasons.map(({ code }) => code);
  return list.rows.map((row) => {
    if (!isReadable(row)) return row.problem;
    const { numberNormalised, name, meetings, completedOn } = row;
    return [numberNormalised, name, ...(meetings.length > 0 ? [meetings.join('+')] : []), completedOn]
      .filter((part) => part !== null)
      .join('|');
  });
}

describe('a row without a header', () => {
  it.each([
    ['tabs, as Excel pastes', '104233\tA.B. Jansen', '104233|A.B. Jansen'],
    ['the name first', 'A.B. Jansen\t104233', '104233|A.B. Jansen'],
    ['semicolons', 'LKLR-104233;A.B. Jansen', '104233|A.B. Jansen'],
    ['a comma', '104233,A.B. Jansen', '104233|A.B. Jansen'],
    ['a comma in a quoted name', 'LKLR-104233,"Jansen, A.B."', '104233|Jansen, A.B.'],
    ['the number in brackets behind a name turned round', 'Jansen, A.B. (LKLR-104233)', '104233|Jansen A.B.'],
    ['a numbered list', '1. A.B. Jansen LKLR-104233', '104233|A.B. Jansen'],
    ['a numbered list of Word', '12)\tA.B. Jansen 104233', '104233|A.B. Jansen'],
    ['rows that are numbered in a column', '3\t104233\tA.B. Jansen', '104233|A.B. Jansen'],
    ['a row number before a number', '3 A.B. Jansen 104233', '104233|A.B. Jansen'],
    ['a bullet', '• A.B. Jansen – 104233', '104233|A.B. Jansen'],
    ['a hash before the number', '#104233 A.B. Jansen', '104233|A.B. Jansen'],
    ['spaces that don’t break', '104233\u00a0\u00a0A.B.\u00a0Jansen', '104233|A.B. Jansen'],
    ['a number in two parts', '104 233 A.B. Jansen', '104233|A.B. Jansen'],
    ['leading zeros', 'LKLR-004233\tA.B. Jansen', '4233|A.B. Jansen'],
    ['leading zeros that Excel took off', '4233\tA.B. Jansen', '4233|A.B. Jansen'],
    ['words for a number', 'nr. 104233 A.B. Jansen', '104233|A.B. Jansen'],
    ['initials and prefix in cells of their own', '104233\tA.B.\tvan den\tBerg', '104233|A.B. van den Berg'],
    ['an address beside it', '104233\tA.B. Jansen\ta.jansen@voorbeeld.example', '104233|A.B. Jansen'],
    ['the day of a meeting', '104233\tA.B. Jansen\t9-11-2026', '104233|A.B. Jansen|2'],
    ['no number', 'A.B. Jansen', 'number_missing'],
    ['no name', '104233', 'name_missing'],
    ['a number that Excel took for an amount', '104233.0\tA.B. Jansen', 'number_spoiled'],
    ['two numbers', 'LKLR-104233\tA.B. Jansen\tLKLR-104234', 'number_unclear'],
    ['letters encoded twice', '104233\tRenÃ© Jansen', 'letters_spoiled'],
    ['a day outside the run', '104233\tA.B. Jansen\t9-12-2026', 'day_outside'],
    ['a day without a meeting', '104233\tA.B. Jansen\t10-11-2026', 'day_outside'],
    ['more than a line holds', `104233\t${'A.B. Jansen '.repeat(100)}`, 'line_too_long'],
  ])('with %s', (_, row, expected) => {
    expect(said(row)).toEqual([expected]);
  });
});

describe('a list with a header', () => {
  it.each([
    ['in any order', 'Naam;Registratienummer\nA.B. Jansen;LKLR-104233', ['104233|A.B. Jansen']],
    [
      'behind a byte order mark, with Windows’s line ends',
      '\uFEFFNummer\tNaam\r\n104233\tA.B. Jansen\r\n',
      ['104233|A.B. Jansen'],
    ],
    ['behind a spreadsheet’s own line', 'sep=;\nNr;Naam\n104233;A.B. Jansen', ['104233|A.B. Jansen']],
    ['that numbers its rows', '#;Nummer;Naam\n1;104233;A.B. Jansen', ['104233|A.B. Jansen']],
    ['that calls the number #', '#;Naam\n104233;A.B. Jansen', ['104233|A.B. Jansen']],
    [
      'of the parts of a name',
      'Achternaam;Tussenvoegsel;Voorletters;LKLR nr\nBerg;van den;A.B.;104233',
      ['104233|A.B. van den Berg'],
    ],
    [
      'with columns that aren’t asked',
      'Organisatie;Naam;Nummer;Dieet\nGemeente 12;A.B. Jansen;104233;geen',
      ['104233|A.B. Jansen'],
    ],
    [
      'pasted along twice',
      'Nummer;Naam\n104233;A. Jansen\n\nNummer;Naam\n104234;B. Jansen',
      ['104233|A. Jansen', '104234|B. Jansen'],
    ],
    [
      'with meetings by number',
      'Nummer;Naam;Bijeenkomsten\n104233;A. Jansen;1 en 3\n104234;B. Jansen;alle',
      ['104233|A. Jansen|1+3', '104234|B. Jansen'],
    ],
    [
      'with a column a meeting',
      'Nummer;Naam;Dag 1;Dag 2;Dag 3\n1;A. Jansen;x;;ja\n2;B. Jansen;x;x;x\n3;C. Jansen;;;nee',
      ['1|A. Jansen|1+3', '2|B. Jansen', 'absent'],
    ],
    ['with a meeting that isn’t there', 'Nummer;Naam;Bijeenkomst\n104233;A. Jansen;4', ['meetings_unclear']],
    [
      'with a cell over two lines',
      'Nummer;Naam\n104233;"A.B.\nJansen"\n104234;B. Jansen',
      ['104233|A.B. Jansen', '104234|B. Jansen'],
    ],
    [
      'with a stray quote',
      'Nummer;Naam\n104233;A.B. "Bep" Jansen\n104234;"B. Jansen',
      ['104233|A.B. Bep Jansen', '104234|B. Jansen'],
    ],
    ['and nothing else', 'Nummer;Naam\n\n', ['list_empty']],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it('of e-learning has the day on which each completed it', () => {
    const text =
      'Nummer;Naam;Afgerond op\n1;A. Jansen;3-11-2026\n2;B. Jansen;\n3;C. Jansen;3-11-2027\n4;D. Jansen;gisteren';
    expect(said(text, eLearning)).toEqual(['1|A. Jansen|2026-11-03', 'day_missing', 'day_outside', 'day_missing']);
  });
});

it('a list for a meeting that the run hasn’t is unclear in each of its rows', () => {
  const of = (meetings: number[]) => readAttendanceList('104233\tA. Jansen', { numberPrefix: 'LKLR', run, meetings });
  expect(of([3])).toMatchObject({ ok: true, rows: [{ meetings: [3] }] });
  expect(of([1, 2, 3, 4])).toMatchObject({ ok: true, rows: [{ problem: 'meetings_unclear' }] });
});

it('a list keeps the lines on which its rows stand', () => {
  const list = read('Nummer;Naam\n\n104233;"A.\nJansen"\n104234;B. Jansen');
  expect(list).toMatchObject({ ok: true, rows: [{ line: 3 }, { line: 5 }] });
});

it('a list of more rows than are taken at once is refused', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, at) => `${104233 + at}\tA. Jansen`).join('\n');
  expect(read(rows(LIST_ROWS_MAX)).ok).toBe(true);
  expect(read(rows(LIST_ROWS_MAX + 1))).toEqual({
    ok: false,
    reasons: [{ code: 'list_too_long', most: LIST_ROWS_MAX }],
  });
});

it.each([
  ['empty lines', '\n'],
  ['headers', 'Nummer\tNaam\n'],
  ['stray quotes', '"a\n'],
])('ten megabytes of %s aren’t read to their end', (_, line) => {
  const text = line.repeat(LIST_BYTES_MAX / line.length);
  const { user } = process.cpuUsage();
  expect(read(text)).toMatchObject({ ok: false, reasons: [{ code: 'list_too_long' }] });
  expect(process.cpuUsage().user - user).toBeLessThan(2_000_000);
});

it('two people of one name are two, and somebody who is on it twice is read twice', () => {
  const twice = '104233\tA. Jansen\n104234\tA. Jansen\n104233\tA. Jansen';
  expect(said(twice)).toEqual(['104233|A. Jansen', '104234|A. Jansen', '104233|A. Jansen']);
});

it('a list of whatever signs is read, each of its lines once and in linear time', () => {
  const sign = fc.constantFrom(
    '1',
    '0',
    'a',
    'J',
    '.',
    ',',
    ';',
    '\t',
    '"',
    '\n',
    '\r\n',
    ' ',
    '(',
    ')',
    '#',
    '\u00a0',
  );
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 400 }), (text) => {
      const list = read(text);
      if (!list.ok) return;
      const lines = list.rows.map(({ line }) => line);
      expect(new Set(lines).size).toBe(lines.length);
    }),
  );
  const started = performance.now();
  read('"'.repeat(20_000) + '\n"a'.repeat(20_000));
  read(`${'1 '.repeat(100_000)}\n`.repeat(3));
  expect(performance.now() - started).toBeLessThan(2_000);
});
