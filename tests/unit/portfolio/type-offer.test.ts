import {
  isInNorm,
  mayBeChosen,
  typeOn,
  typePeriods,
  typesKnown,
  typesOfCategory,
  typesOffered,
} from '@/lib/portfolio/type-offer';
import { calendarDate } from '@/lib/shared/calendar-date';
import { typeInFile } from './case-files';
import { normSetOf } from './norm-sets';

const first = normSetOf({
  valid_from: '2016-01-01',
  valid_to: '2020-12-31',
  activity_types: [
    typeInFile({ code: 'course' }),
    typeInFile({ code: 'old' }),
    typeInFile({ code: 'talk', category: 'A1' }),
  ],
});
const second = normSetOf({
  valid_from: '2021-01-01',
  valid_to: '2025-12-31',
  activity_types: [typeInFile({ code: 'course' }), typeInFile({ code: 'talk', category: 'A2' })],
});
const periods = typePeriods([second, first]);
const day = calendarDate;

describe('types offered for a day', () => {
  it.each([
    ['2016-01-01', ['course', 'old', 'talk']],
    ['2020-12-31', ['course', 'old', 'talk']],
    ['2021-01-01', ['course', 'talk']],
    // Without a norm set something can be recorded still, for the CV.
    ['1998-05-05', ['course', 'old', 'talk']],
    ['2026-01-01', ['course', 'talk']],
  ])('%s: %j', (on, codes) => {
    expect(typesOffered(periods, day(on)).map(({ code }) => code)).toEqual(codes);
  });

  it('are none without any norm set', () => {
    expect(typesOffered([], day('2020-01-01'))).toEqual([]);
  });

  it.each([
    ['old', '2020-12-31', true],
    ['old', '2021-01-01', false],
    ['course', '2015-12-31', false],
    ['course', '2026-01-01', false],
    ['course', '2025-12-31', true],
    ['unknown', '2020-01-01', false],
  ])('%s on %s: %s', (code, on, isKnown) => {
    expect(isInNorm(periods, code, day(on))).toBe(isKnown);
  });

  it.each([
    ['talk', '2019-01-01', 'A1'],
    ['talk', '2022-01-01', 'A2'],
    // Under the name that it last had, or first gets.
    ['old', '2022-01-01', 'A1'],
    ['talk', '2001-01-01', 'A1'],
    ['talk', null, 'A2'],
    ['unknown', '2019-01-01', undefined],
  ])('%s on %s is of %s', (code, on, category) => {
    expect(typeOn(periods, code, on === null ? null : day(on))?.category).toBe(category);
  });

  it('leave out what was taken over, which nobody chooses', () => {
    const normSet = normSetOf({
      activity_types: [typeInFile({ code: 'course' }), typeInFile({ code: 'taken_over_a1' })],
    });
    const held = typePeriods([normSet]);
    const codes = (types: { code: string }[]) => types.map(({ code }) => code);
    expect(codes(typesOffered(held, day('2026-05-05')))).toEqual(['course']);
    expect(codes(typesKnown(held, day('2026-05-05')))).toEqual(['course', 'taken_over_a1']);
    expect(['course', 'taken_over_a1', 'gone'].map((code) => mayBeChosen([normSet], code))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('of a category are those of each norm set in its own days', () => {
    expect(typesOfCategory(periods, 'A2')).toEqual([
      { codes: [], from: '2016-01-01', to: '2020-12-31' },
      { codes: ['talk'], from: '2021-01-01', to: '2025-12-31' },
    ]);
  });
});
