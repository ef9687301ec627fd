import type { Draft } from '@/lib/normsets/drafts';
import { type PreviewStand, publishBlockers } from '@/lib/normsets/publish-blockers';
import { addDays, calendarDate } from '@/lib/shared/calendar-date';
import { typeInFile } from '@/tests/unit/portfolio/case-files';
import { draftOf, erratumOf, today } from './drafts';

const published = [{ validFrom: calendarDate('2016-01-01') }];
const finished: PreviewStand = { isCurrent: true, isFinished: true, today, lowered: 0 };

/** Each as where it is mended and its code. */
function blockers(draft: Draft, preview: PreviewStand | null = finished, held = published): string[] {
  return publishBlockers(draft, { published: held, preview, today }).map(({ at, code }) => {
    const place = at.part === 'type' ? ` ${at.place}` : '';
    return `${at.part}${place}${'field' in at ? ` ${at.field}` : ''}: ${code}`;
  });
}

const day = (validFrom: string) => ({ validFrom: calendarDate(validFrom) });
const one = (changes: object) => ({ activity_types: [typeInFile(changes)] });

describe('what stands in the way of a draft, each with where it is mended', () => {
  it.each<[string, Draft, string[]]>([
    ['a whole one for a day to come', draftOf(), []],
    ['one without a day', draftOf({}, { validFrom: null }), ['rules validFrom: day_missing']],
    ['one for today', draftOf({}, { validFrom: today }), ['rules validFrom: day_not_in_the_future']],
    ['one for tomorrow', draftOf({}, { validFrom: addDays(today, 1) }), []],
    [
      'more accredited points than points',
      draftOf({ total: 30, accredited_min: 31, categories: [{ code: 'A1' }, { code: 'A2' }] }),
      ['rules accreditedMin: accredited_above_total'],
    ],
    [
      'minima of categories above the total',
      draftOf({
        total: 100,
        categories: [
          { code: 'A1', min: 80 },
          { code: 'A2', min: 21 },
        ],
      }),
      ['rules total: categories_above_total'],
    ],
    [
      'a total that nobody can reach',
      draftOf({
        categories: [
          { code: 'A1', max: 100 },
          { code: 'A2', max: 59.5 },
        ],
      }),
      ['rules total: total_out_of_reach'],
    ],
    [
      'a total above the only maximum, beside a category without one',
      draftOf({ categories: [{ code: 'A1', max: 10 }, { code: 'A2' }] }),
      [],
    ],
    [
      'no category, while types have one',
      draftOf({ categories: [], ...one({}) }),
      ['rules categories.0.letter: no_categories', 'type 0 category: type_without_category'],
    ],
    [
      'a category twice, and a minimum above its maximum',
      draftOf({
        total: 20,
        accredited_min: 0,
        categories: [{ code: 'A1', min: 9, max: 8 }, { code: 'A1' }, { code: 'A2' }],
      }),
      ['rules categories.0.min: category_minimum_above_maximum', 'rules categories.1.letter: category_twice'],
    ],
    ['no types', draftOf({ activity_types: [] }), ['new_type: no_types']],
    [
      'a type twice',
      draftOf({ activity_types: [typeInFile(), typeInFile({ code: 'talk' }), typeInFile({ category: 'A2' })] }),
      ['type 2 mark: type_twice'],
    ],
    ['a type of another category', draftOf(one({ category: 'B' })), ['type 0 category: type_without_category']],
    ['an erratum with its reason', erratumOf({ total: 150 }), []],
    ['an erratum without one', erratumOf({ total: 150 }, { reason: '' }), ['rules reason: erratum_without_reason']],
    ['an erratum that changes nothing', erratumOf(), ['rules total: erratum_changes_nothing']],
    [
      'an erratum with other cycles',
      erratumOf({ cycle: { mode: 'common', years: 4, first_start: '2016-01-01' } }),
      ['rules cycleYears: erratum_moves_cycles'],
    ],
    [
      'an erratum on what another erratum corrected',
      erratumOf({ total: 150 }, { basis: { ...draftOf().basis, counts: false } }),
      ['list: erratum_on_superseded'],
    ],
  ])('%s', (_, draft, expected) => {
    expect(blockers(draft)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['the day of another', '2031-01-01', ['rules validFrom: day_taken']],
    ['a day before the last', '2030-12-31', ['rules validFrom: day_before_the_last']],
    ['the day after the last', '2031-01-02', []],
  ])('%s beside what is planned', (_, validFrom, expected) => {
    const held = [...published, day('2031-01-01')];
    expect(blockers(draftOf({}, day(validFrom)), finished, held)).toEqual(expected);
  });
});

describe('what its preview stands in the way with', () => {
  const of = (changes: Partial<PreviewStand>) => ({ ...finished, ...changes });
  const yesterday = of({ today: addDays(today, -1) });
  it.each<[string, Draft, PreviewStand | null, string[]]>([
    ['there is none', draftOf(), null, ['preview: preview_missing']],
    ['of an earlier draft', draftOf(), of({ isCurrent: false }), ['preview: preview_outdated']],
    ['that runs', draftOf(), of({ isFinished: false }), ['preview: preview_running']],
    ['of yesterday', draftOf(), yesterday, []],
    ['somebody loses by new rules', draftOf(), of({ lowered: 3 }), []],
    ['of yesterday, of an erratum', erratumOf({ total: 1 }), yesterday, ['preview: preview_of_another_day']],
    ['somebody loses by an erratum', erratumOf({ total: 1 }), of({ lowered: 1 }), ['preview: lowers_certain']],
  ])('%s', (_, draft, preview, expected) => {
    expect(blockers(draft, preview).filter((said) => said.startsWith('preview'))).toEqual(expected);
  });
});
