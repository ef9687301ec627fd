import {
  choicesOfToday,
  FILTERS_MAX,
  filterHref,
  keepHref,
  mayKeepFilter,
  saveFilterSchema,
} from '@/lib/casework/saved-filters';

const late = { name: 'Te laat', choices: 'termijn=voorbij' };
const full = Array.from({ length: FILTERS_MAX }, (_, index) => ({ name: `Keuze ${index}` }));

it.each([
  ['the first', [], late, []],
  ['without anything chosen', [], { ...late, choices: '' }, ['nothing_chosen']],
  ['under a name that stands for other choices', [{ name: 'te laat' }], late, ['name_taken']],
  ['beside as many as there may be', full, late, ['too_many_filters']],
  ['as the last that there may be', full.slice(1), late, []],
])('choices kept %s', (_, kept, filter, expected) => {
  const answer = mayKeepFilter(kept, filter);
  expect(answer.ok ? [] : answer.reasons.map(({ code }) => code)).toEqual(expected);
});

it.each([
  ['a list that has none', { list: 'dossiers' }],
  ['no name', { name: ' ' }],
  ['a name that is too long', { name: 'x'.repeat(41) }],
  ['choices that no list has', { choices: 'x'.repeat(1001) }],
])('%s isn’t kept', (_, wrong) => {
  expect(saveFilterSchema.safeParse({ list: 'aanvragen', ...late, ...wrong }).success).toBe(false);
});

it('an address is handed on to the page where it is kept, and is opened again as it was', () => {
  expect(keepHref('aanvragen', late.choices)).toBe('/beheer/keuzes?lijst=aanvragen&termijn=voorbij');
  expect(filterHref({ list: 'aanvragen', choices: late.choices })).toBe('/beheer/aanvragen?termijn=voorbij');
});

it.each([
  ['stand=vraag', 'status=vraag'],
  ['termijn=voorbij&stand=vraag', 'termijn=voorbij&status=vraag'],
  ['status=vraag&soort=stand%3D', 'status=vraag&soort=stand%3D'],
  ['bestand=x', 'bestand=x'],
])('choices that were kept as %s are %s today', (kept, choices) => {
  expect(choicesOfToday(kept)).toBe(choices);
});
