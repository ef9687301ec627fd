import type { Hundredths } from '@/lib/content/amounts';
import { exportHref, exportOfFigure, isExportedList } from '@/lib/reports/exports';
import {
  type FigureName,
  figureNames,
  fromFirstTold,
  handledHref,
  handledKinds,
  readHandled,
  shownRows,
  WHOLE_PERIOD,
} from '@/lib/reports/figures';
import { addedUp, pointsHistogram } from '@/lib/reports/points-histogram';
import { calendarDate } from '@/lib/shared/calendar-date';
import { endOfWeek } from '@/lib/shared/promised-day';
import { labelledRows } from '@/lib/text/nl/reports/figure-rows';
import { leftOut } from '@/lib/text/nl/reports/figures';

const points = (...amounts: number[]) => amounts.map((amount) => (amount * 100) as Hundredths);

describe('a number of people in a figure', () => {
  it('below the setting isn’t shown, and nobody at all is', () => {
    expect(shownRows([{ key: 'a', values: [0, 1, 9, 10, 400] }], 10)).toEqual([
      { key: 'a', values: [0, null, null, 10, 400] },
    ]);
  });

  it('is shown whatever it is where the setting is 0', () => {
    expect(shownRows([{ key: 'a', values: [1] }], 0)).toEqual([{ key: 'a', values: [1] }]);
  });
});

describe('days to a decision', () => {
  const shownOf = (decisions: number, hideBelow: number) =>
    shownRows([{ key: '2026-11', values: [3, 12], decisions }], hideBelow)[0]?.values;

  it.each([
    [10, 10, [3, 12]],
    [9, 10, [null, null]],
    [1, 0, [3, 12]],
    [0, 0, [null, null]],
    [0, 10, [null, null]],
  ])('of %i decisions, where fewer than %i are hidden, are %j', (decisions, hideBelow, values) => {
    expect(shownOf(decisions, hideBelow)).toEqual(values);
  });

  it('that are left out are called few decisions, and not few days', () => {
    expect(leftOut('cases', 10)).toEqual({ inFull: 'minder dan 10', inPlot: '< 10' });
    expect(leftOut('case_days', 10).inFull).toBe('minder dan 10 beslissingen');
    expect(leftOut('case_days', 0).inFull).toBe('geen beslissingen');
  });
});

it.each<[FigureName, (number | null)[], (number | null)[]]>([
  ['cases', [0, 0, 3, 0], [3, 0]],
  ['cases', [0, null, 0, 20], [null, 0, 20]],
  ['cases', [0, 0, 0], [0]],
  ['case_days', [null, null, 12, null], [12, null]],
  ['case_days', [null, null], [null]],
  ['case_days', [null, 0, 12], [0, 12]],
  ['points', [0, 0, 3], [0, 0, 3]],
])('a plot of %s with the values %j begins with the first month that says anything: %j', (name, values, drawn) => {
  const rows = values.map((value) => ({ values: [value] }));
  expect(fromFirstTold(name, rows).map(({ values: [value] }) => value)).toEqual(drawn);
});

describe('the histogram of points', () => {
  it('has a part for each eighth of what is asked, and one for whoever has it all', () => {
    const rows = pointsHistogram(points(0, 19.5, 20, 159, 160, 300), (160 * 100) as Hundredths);
    expect(rows.map(({ key }) => key)).toEqual(['0', '20', '40', '60', '80', '100', '120', '140', '160']);
    expect(rows.map(({ values }) => values[0])).toEqual([2, 1, 0, 0, 0, 0, 0, 1, 2]);
  });

  it('of two pages of people is that of all of them', () => {
    const total = (160 * 100) as Hundredths;
    const [one, other] = [points(0, 20), points(20, 170)];
    const together = addedUp(pointsHistogram(one, total), pointsHistogram(other, total));
    expect(together).toEqual(pointsHistogram([...one, ...other], total));
    expect(addedUp([], pointsHistogram(one, total))).toEqual(pointsHistogram(one, total));
  });

  it('says from where to where each part goes', () => {
    const rows = pointsHistogram(points(), (160 * 100) as Hundredths);
    const labels = labelledRows('points', shownRows(rows, 10), new Map()).map(({ label }) => label);
    expect([labels[0], labels[1], labels.at(-1)]).toEqual(['0 tot 20', '20 tot 40', '160 of meer']);
  });
});

it('a quarter, a month, all of them and a type are called what people call them, and an unknown type by its code', () => {
  const row = (key: string) => [{ key, values: [1] }];
  const types = new Map([['update_day', 'Actualiseringsdag']]);
  expect(labelledRows('cases', row('2026-Q4'), types)[0]?.label).toBe('4e kwartaal 2026');
  expect(labelledRows('reviews', row('2026-11'), types)[0]?.label).toBe('november 2026');
  expect(labelledRows('review_days', row(WHOLE_PERIOD), types)[0]?.label).toBe('Hele periode');
  expect(labelledRows('activities', row('update_day'), types)[0]?.label).toBe('Actualiseringsdag');
  expect(labelledRows('activities', row('gone'), types)[0]?.label).toBe('gone');
});

it('an address of the figures asks for one kind of what is decided on, by itself for applications', () => {
  const askedBy = (href: string) => readHandled(Object.fromEntries(new URL(href, 'http://x').searchParams));
  expect(handledKinds.map(handledHref).map(askedBy)).toEqual(handledKinds);
  expect(readHandled({ soort: 'constructor' })).toBe('cases');
});

it('every figure has a file, and a list’s file asks what the list’s address asks', () => {
  expect(figureNames.map((name) => exportOfFigure[name]).filter((list) => !isExportedList(list))).toEqual([]);
  expect(exportHref('facturen', '/beheer/facturen?stand=open&q=noord')).toBe(
    '/beheer/export/facturen?stand=open&q=noord',
  );
  expect(exportHref('taken', '/beheer/taken?')).toBe('/beheer/export/taken');
  expect(isExportedList('constructor')).toBe(false);
});

it.each([
  ['2026-11-23', '2026-11-29'],
  ['2026-11-29', '2026-11-29'],
  ['2026-11-30', '2026-12-06'],
  ['2020-02-27', '2020-03-01'],
])('the week of %s ends on Sunday %s', (day, sunday) => {
  expect(endOfWeek(calendarDate(day))).toBe(sunday);
});
