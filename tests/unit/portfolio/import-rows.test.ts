import {
  type ActivityColumn,
  activityColumns,
  readActivityHeader,
  readTotalsHeader,
} from '@/lib/portfolio/import/columns';
import { readActivityRow } from '@/lib/portfolio/import/rows';
import { typePeriods } from '@/lib/portfolio/type-offer';
import { calendarDate } from '@/lib/shared/calendar-date';
import { typeInFile } from './case-files';
import { normSetOf } from './norm-sets';

const normSets = [
  normSetOf({ valid_to: '2020-12-31', activity_types: [typeInFile(), typeInFile({ code: 'old' })] }),
  normSetOf({ valid_from: '2021-01-01', activity_types: [typeInFile(), typeInFile({ code: 'taken_over_a1' })] }),
];
const facts = { today: calendarDate('2026-09-01'), numberPrefix: 'LKLR', periods: typePeriods(normSets) };
const whole: Cells = {
  registration_number: 'LKLR-104233',
  reference: 'A-17',
  type: 'course',
  title: 'Gespreksvoering',
  organiser: 'Hogeschool Voorbeeld',
  first_day: '2024-03-01',
  last_day: '2024-03-22',
  units: '7,5',
  accredited: 'yes',
};
type Cells = Partial<Record<ActivityColumn, string>>;
const read = (cells: Cells) => readActivityRow({ ...whole, ...cells }, facts);
const problemsOf = (cells: Cells) =>
  read(cells).problems.map(({ column, code, figure }) => [column, code, ...(figure === null ? [] : [figure])]);

describe('an activity of an existing register', () => {
  it('is read whole', () => {
    expect(read({})).toEqual({
      problems: [],
      row: {
        numberNormalised: '104233',
        reference: 'A-17',
        typeCode: 'course',
        title: 'Gespreksvoering',
        organiser: 'Hogeschool Voorbeeld',
        firstDay: '2024-03-01',
        lastDay: '2024-03-22',
        units: 750,
        isAccredited: true,
      },
    });
  });

  it('needs no organiser and no first day, and is accredited only where the file says so', () => {
    const { row, problems } = read({ organiser: '', first_day: '', accredited: '' });
    expect(problems).toEqual([]);
    expect(row).toMatchObject({ organiser: '', firstDay: null, isAccredited: false });
  });

  it.each<[string, Cells]>([
    ['a type of the norm set of its last day', { type: 'old', first_day: '', last_day: '2020-12-31' }],
    ['points of a type that was taken over', { type: 'taken_over_a1', units: '0.01' }],
    ['for the CV, of before the first norm set', { type: 'old', first_day: '', last_day: '2009-05-05' }],
    ['that ended today', { last_day: '2026-09-01' }],
    ['a number written in another way', { registration_number: ' 0104.233 ' }],
    ['capitals', { accredited: 'NO' }],
  ])('may be %s', (_, cells) => {
    expect(problemsOf(cells)).toEqual([]);
  });

  it.each<[string, Cells, (string | number)[][]]>([
    [
      'nothing at all',
      Object.fromEntries(activityColumns.map((column) => [column, ' '])),
      ['last_day', 'registration_number', 'reference', 'title', 'type', 'units'].map((column) => [column, 'required']),
    ],
    [
      'a number of a spreadsheet',
      { registration_number: '104233.0' },
      [['registration_number', 'number_of_spreadsheet']],
    ],
    ['signs in its number', { registration_number: '10/42' }, [['registration_number', 'number_characters']]],
    ['a long reference', { reference: 'x'.repeat(101) }, [['reference', 'too_long', 100]]],
    ['a long title', { title: 'x'.repeat(201) }, [['title', 'too_long', 200]]],
    ['a long organiser', { organiser: 'x'.repeat(201) }, [['organiser', 'too_long', 200]]],
    ['a type of another norm set', { type: 'old' }, [['type', 'type_not_in_norm']]],
    ['an unknown type', { type: 'Course' }, [['type', 'type_not_in_norm']]],
    [
      'a taken-over type that the norm set hasn’t',
      { type: 'taken_over_a1', first_day: '', last_day: '2020-01-01' },
      [['type', 'type_not_in_norm']],
    ],
    ['a day as it is typed', { last_day: '22-3-2024' }, [['last_day', 'date_invalid']]],
    ['no such day', { first_day: '2024-02-30' }, [['first_day', 'date_invalid']]],
    ['a day to come', { last_day: '2026-09-02' }, [['last_day', 'date_in_future']]],
    ['its days the wrong way round', { first_day: '2024-03-23' }, [['first_day', 'first_day_after_last']]],
    ['no amount', { units: '0' }, [['units', 'units_invalid']]],
    ['less than nothing', { units: '-4' }, [['units', 'units_invalid']]],
    ['three decimals', { units: '1.125' }, [['units', 'units_invalid']]],
    ['words for an amount', { units: 'acht' }, [['units', 'units_invalid']]],
    ['another word for yes', { accredited: 'ja' }, [['accredited', 'unknown_value']]],
    ['spoiled letters', { title: 'CafÃ©' }, [['title', 'twice_encoded']]],
  ])('is wrong with %s', (_, cells, problems) => {
    expect(problemsOf(cells).toSorted()).toEqual(problems.toSorted());
  });
});

describe('the header', () => {
  it('may leave out what isn’t compulsory', () => {
    const needed = ['registration_number', 'reference', 'type', 'title', 'last_day', 'units'];
    expect(readActivityHeader(needed)).toEqual({ ok: true, columns: needed });
    expect(readActivityHeader(needed.slice(1))).toMatchObject({
      reasons: [{ code: 'column_missing', name: 'registration_number' }],
    });
  });

  it('of the control file is compulsory as a whole', () => {
    expect(readTotalsHeader(['registration_number', 'cycle_start', 'total', 'accredited'])).toMatchObject({ ok: true });
    expect(readTotalsHeader(['registration_number', 'cycle_start', 'total'])).toMatchObject({
      reasons: [{ code: 'column_missing', name: 'accredited' }],
    });
  });
});
