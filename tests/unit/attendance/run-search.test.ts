import { isAsked, NO_SEARCH, readRunSearch, runSearchHref } from '@/lib/attendance/run-search';

it('a search for runs is read from its address and leads back to it', () => {
  const search = readRunSearch({ woorden: ' gesprekken  ouders ', op: '2-11-2026' });
  expect(search).toMatchObject({ text: 'gesprekken ouders', day: '2026-11-02', place: null });
  expect(runSearchHref('/x', search)).toBe('/x?woorden=gesprekken+ouders&op=2-11-2026');
});

it.each([
  [{}, false],
  [{ woorden: '  ' }, false],
  [{ woorden: 'ouders' }, true],
  [{ op: 'gisteren' }, true],
])('%j asks for something: %s', (params, asked) => {
  expect(isAsked(readRunSearch(params))).toBe(asked);
});

it('a day that isn’t one is kept as it was typed', () => {
  expect(readRunSearch({ op: 'gisteren' })).toMatchObject({ typedDay: 'gisteren', day: null });
  expect(runSearchHref('/x', NO_SEARCH)).toBe('/x');
});
