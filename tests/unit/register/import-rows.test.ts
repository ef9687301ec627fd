import { type ImportCells, readImportRow } from '@/lib/register/import/rows';
import { calendarDate } from '@/lib/shared/calendar-date';

const today = calendarDate('2026-09-01');
const whole: ImportCells = {
  registration_number: 'LKLR-104233',
  initials: 'J.F.R.',
  birth_prefix: 'van den',
  birth_surname: 'Berg',
  partner_prefix: 'de',
  partner_surname: 'Vries',
  name_use: 'N',
  email: 'Jo@Voorbeeld.example',
  status: 'certified',
  registered_on: '2016-01-01',
  certified_until: '2026-09-01',
  shielded: 'no',
};
const read = (cells: ImportCells) => readImportRow({ ...whole, ...cells }, { today, numberPrefix: 'LKLR' });
const problemsOf = (cells: ImportCells) =>
  read(cells).problems.map(({ column, code, figure }) => [column, code, ...(figure === null ? [] : [figure])]);

describe('a row of an existing register', () => {
  it('is read whole', () => {
    expect(read({})).toEqual({
      problems: [],
      row: {
        number: 'LKLR-104233',
        numberNormalised: '104233',
        name: {
          initials: 'J.F.R.',
          birthPrefix: 'van den',
          birthSurname: 'Berg',
          partnerPrefix: 'de',
          partnerSurname: 'Vries',
          nameUse: 'N',
        },
        email: 'Jo@Voorbeeld.example',
        emailNormalised: 'jo@voorbeeld.example',
        status: 'certified',
        registeredOn: '2016-01-01',
        certifiedUntil: '2026-09-01',
        shielded: false,
      },
    });
  });

  it('needs no more than a surname, a status, a date and a number', () => {
    const cells = {
      registration_number: '12',
      birth_surname: 'Smit',
      status: 'registered',
      registered_on: '2016-01-01',
    };
    const { row, problems } = readImportRow(cells, { today, numberPrefix: 'LKLR' });
    expect(problems).toEqual([]);
    expect(row).toMatchObject({ email: null, certifiedUntil: null, shielded: null, name: { nameUse: 'E' } });
  });

  it.each<[string, ImportCells, object]>([
    ['spaces round and inside a cell', { birth_surname: '  Huis  in ’t   Veld ' }, { birthSurname: 'Huis in ’t Veld' }],
    ['initials in any form', { initials: 'jfr' }, { initials: 'J.F.R.' }],
    ['somebody’s own initials', { initials: 'Th.' }, { initials: 'Th.' }],
    ['a first name, as the old register had it', { initials: 'Karin' }, { initials: 'Karin' }],
    ['no initials', { initials: '' }, { initials: '' }],
    ['no name use: own name', { name_use: '' }, { nameUse: 'E' }],
    ['a small letter for the name use', { name_use: 'v' }, { nameUse: 'V' }],
  ])('forgives: %s', (_, cells, name) => {
    expect(read(cells)).toMatchObject({ problems: [], row: { name } });
  });

  it.each<[string, ImportCells, object]>([
    [
      'a number in its own form',
      { registration_number: ' 0012.345 A' },
      { number: '0012.345 A', numberNormalised: '12345A' },
    ],
    ['no number: the address is the key', { registration_number: '' }, { number: null, numberNormalised: null }],
    ['no address', { email: '' }, { email: null, emailNormalised: null }],
    ['shielded', { shielded: 'Yes' }, { shielded: true }],
    ['nothing on shielding', { shielded: '' }, { shielded: null }],
    ['an old certification', { status: 'registered', certified_until: '2020-12-31' }, { certifiedUntil: '2020-12-31' }],
    ['registered today', { registered_on: '2026-09-01' }, { registeredOn: '2026-09-01' }],
  ])('takes: %s', (_, cells, row) => {
    expect(read(cells)).toMatchObject({ problems: [], row });
  });

  it.each<[string, ImportCells, unknown[]]>([
    ['no surname', { birth_surname: ' ' }, ['birth_surname', 'required']],
    ['a surname of 201 characters', { birth_surname: 'a'.repeat(201) }, ['birth_surname', 'too_long', 200]],
    ['a surname without a letter', { birth_surname: '-' }, ['birth_surname', 'needs_a_letter']],
    ['an emoji in a name', { birth_surname: 'Smit 😀' }, ['birth_surname', 'invalid_characters']],
    ['HTML in a name', { partner_surname: '<b>Smit' }, ['partner_surname', 'invalid_characters']],
    ['a prefix of 21 characters', { birth_prefix: 'v'.repeat(21) }, ['birth_prefix', 'too_long', 20]],
    ['a digit in a prefix', { partner_prefix: 'van 1' }, ['partner_prefix', 'invalid_characters']],
    ['a prefix without a surname', { partner_surname: '' }, ['partner_surname', 'prefix_without_surname']],
    ['a digit among the initials', { initials: 'J.2.' }, ['initials', 'initials_invalid']],
    ['initials of 41 characters', { initials: 'Karin'.repeat(9).slice(0, 41) }, ['initials', 'too_long', 40]],
    ['an unknown name use', { name_use: 'X' }, ['name_use', 'unknown_value']],
    [
      'no address and no number',
      { registration_number: '', email: '' },
      ['registration_number', 'number_or_email_missing'],
    ],
    ['an address without a domain', { email: 'jo@' }, ['email', 'email_invalid']],
    ['an address that is too long', { email: `${'a'.repeat(250)}@b.nl` }, ['email', 'email_invalid']],
    ['no status', { status: '' }, ['status', 'required']],
    ['a status of before', { status: 'removed' }, ['status', 'unknown_value']],
    ['no date of registration', { registered_on: '' }, ['registered_on', 'required']],
    ['a day that isn’t there', { registered_on: '2025-02-29' }, ['registered_on', 'date_invalid']],
    ['a date in another form', { registered_on: '1-2-2020' }, ['registered_on', 'date_invalid']],
    ['registered tomorrow', { registered_on: '2026-09-02' }, ['registered_on', 'date_in_future']],
    ['certified without an end', { certified_until: '' }, ['certified_until', 'certified_until_missing']],
    ['certified until yesterday', { certified_until: '2026-08-31' }, ['certified_until', 'certified_until_past']],
    ['an end that is no date', { certified_until: 'soon' }, ['certified_until', 'date_invalid']],
    ['an underscore in a number', { registration_number: 'A_1' }, ['registration_number', 'number_characters']],
    [
      'a number of 21 characters',
      { registration_number: '1'.repeat(21) },
      ['registration_number', 'number_too_long', 20],
    ],
    ['a number of dots', { registration_number: '...' }, ['registration_number', 'number_empty']],
    ['a number that is only the prefix', { registration_number: 'LKLR-' }, ['registration_number', 'number_empty']],
    ['shielded perhaps', { shielded: 'maybe' }, ['shielded', 'unknown_value']],
  ])('refuses: %s', (_, cells, problem) => {
    expect(problemsOf(cells)).toEqual([problem]);
  });

  it('tells everything that is wrong at once', () => {
    expect(problemsOf({ birth_surname: '', status: 'x', registered_on: '', email: 'jo' })).toEqual([
      ['status', 'unknown_value'],
      ['birth_surname', 'required'],
      ['email', 'email_invalid'],
      ['registered_on', 'required'],
    ]);
  });

  it('keeps the key of a wrong row, so that others can be held against it', () => {
    expect(read({ status: 'x' }).row).toMatchObject({
      numberNormalised: '104233',
      emailNormalised: 'jo@voorbeeld.example',
    });
  });
});

describe('what a spreadsheet or another program spoiled', () => {
  it.each([
    '104233.0',
    '104233,0',
    '104233.00',
    'LKLR-104233.0',
    '1.04233E+05',
    '1,04233E+05',
    '1E+05',
    '1.04E5',
    '104233 .0',
    '104233. 0',
  ])('the number %s is wrong', (number) => {
    expect(problemsOf({ registration_number: number })).toEqual([['registration_number', 'number_of_spreadsheet']]);
  });

  it.each(['104233', '104.233', '1.23 4', '2018.10', '12E4', 'E1', '10', '1.0A', 'LKLR-0'])(
    'the number %s is one',
    (number) => {
      expect(problemsOf({ registration_number: number })).toEqual([]);
    },
  );

  it('letters encoded twice are named where they stand, and nothing else of that cell', () => {
    expect(problemsOf({ birth_surname: 'RenÃ©', initials: 'Ã‰.', birth_prefix: '' })).toEqual([
      ['initials', 'twice_encoded'],
      ['birth_surname', 'twice_encoded'],
    ]);
    expect(problemsOf({ birth_surname: 'Voil\u00C3\u00A0' })).toEqual([['birth_surname', 'twice_encoded']]);
  });

  it('a prefix may be shortened with a slash, a surname not', () => {
    expect(problemsOf({ birth_prefix: 'v/d' })).toEqual([]);
    expect(problemsOf({ birth_surname: 'v/d Berg' })).toEqual([['birth_surname', 'invalid_characters']]);
  });
});

// initials.tsv and email-addresses.tsv of cases from other people's bug reports.
describe('what the forms refuse or take, the import does too', () => {
  it.each(['Mw J.', 'mevr J', 'dhr.', 'drs J', 'J.F. drs', 'J.F.R. van', 'J.F.R. v.d.'])(
    'the initials %j are wrong',
    (initials) => {
      expect(problemsOf({ initials })).toEqual([['initials', 'initials_invalid']]);
    },
  );

  it.each([
    ['M.W.J.', 'M.W.J.'],
    ['DR', 'D.R.'],
    ['IJ.', 'IJ.'],
    ['A.Th.', 'A.Th.'],
  ])('the initials %j are %s', (initials, kept) => {
    expect(problemsOf({ initials })).toEqual([]);
    expect(read({ initials }).row.name.initials).toBe(kept);
  });

  it.each(['zorg&veiligheid', 'a/b', 'jan=rmc', 'jan~rmc', "o'brien", 'jan+lklr'])(
    'the address %s@gemeente.example is taken',
    (local) => {
      expect(problemsOf({ email: `${local}@gemeente.example` })).toEqual([]);
    },
  );

  it.each(['jan..rmc@gemeente.example', 'jan@gemeente', 'jan rmc@gemeente.example'])(
    'the address %s is wrong',
    (email) => {
      expect(problemsOf({ email })).toEqual([['email', 'email_invalid']]);
    },
  );
});
