import { fallenFigures, unmeasuredFigures } from '@/bench/kept-figures';

const kept = { searches: 0.6, wait: 1.2, gone: 2 };

it.each([
  ['a rate that kept more than four fifths of its ratio', false, { name: 'searches', unit: 'requests/s', ratio: 0.49 }],
  ['a rate that lost more', true, { name: 'searches', unit: 'requests/s', ratio: 0.47 }],
  ['a time whose ratio rose by less than a quarter', false, { name: 'wait', unit: 'ms', ratio: 1.49 }],
  ['a time whose ratio rose by more', true, { name: 'wait', unit: 'ms', ratio: 1.51 }],
  ['a size that became less', false, { name: 'wait', unit: 'MB', ratio: 0.1 }],
  ['a figure that was never committed', false, { name: 'new', unit: 'requests/s', ratio: 0.01 }],
])('%s has fallen: %s', (_, hasFallen, result) => {
  expect(fallenFigures(kept, [result]).length > 0).toBe(hasFallen);
});

it('a fallen figure is named with its ratio and what it was', () => {
  expect(fallenFigures(kept, [{ name: 'searches', unit: 'requests/s', ratio: 0.1 }])).toEqual([
    'searches: a ratio of 0.1, which was 0.6',
  ]);
});

it('a committed figure that a run doesn’t have is named', () => {
  expect(unmeasuredFigures(kept, [{ name: 'searches' }, { name: 'new' }])).toEqual(['wait', 'gone']);
});
