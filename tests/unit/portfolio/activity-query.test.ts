import {
  type ActivityQuery,
  activitiesHref,
  activityFilter,
  cycleChoices,
  isNarrowedActivities,
  readActivityQuery,
} from '@/lib/portfolio/activity-query';
import { typePeriods } from '@/lib/portfolio/type-offer';
import { calendarDate } from '@/lib/shared/calendar-date';
import { normSetOf } from './norm-sets';

const all: ActivityQuery = { cycle: null, category: '', state: null, source: null, words: '', page: 1 };
const day = calendarDate;
const choices = cycleChoices([
  { start: day('2021-01-01'), end: day('2025-12-31') },
  { start: day('2026-01-01'), end: day('2030-12-31') },
]);
const periods = typePeriods([normSetOf({ valid_from: '2016-01-01' })]);

describe('the address of a portfolio', () => {
  it.each<[Record<string, string | string[]>, Partial<ActivityQuery>]>([
    [{}, {}],
    [{ cyclus: '2026-01-01' }, { cycle: day('2026-01-01') }],
    [{ cyclus: 'eerder' }, { cycle: 'eerder' }],
    [{ cyclus: '1 januari' }, {}],
    [{ categorie: 'A1' }, { category: 'A1' }],
    [{ categorie: 'A'.repeat(101) }, {}],
    [{ status: 'vraag' }, { state: 'information_requested' }],
    [{ stand: ['concept', 'vraag'] }, { state: 'draft' }],
    [{ status: 'draft' }, {}],
    [{ herkomst: 'opleider' }, { source: 'attendance' }],
    [{ herkomst: 'attendance' }, {}],
    [{ q: '  verzuim   Noord ' }, { words: 'verzuim Noord' }],
    [{ q: 'a'.repeat(200) }, { words: 'a'.repeat(100) }],
    [{ pagina: '3' }, { page: 3 }],
    [{ pagina: '-3' }, {}],
  ])('%j asks for %j', (params, asked) => {
    expect(readActivityQuery(params)).toEqual({ ...all, ...asked });
  });

  it.each<[Partial<ActivityQuery>, string, boolean]>([
    [{}, '/mijn/portfolio', false],
    [{ page: 2 }, '/mijn/portfolio?pagina=2', false],
    [{ words: 'verzuim Noord' }, '/mijn/portfolio?q=verzuim+Noord', true],
    [
      { cycle: day('2026-01-01'), category: 'A1', state: 'approved', source: 'taken_over', page: 2 },
      '/mijn/portfolio?cyclus=2026-01-01&categorie=A1&status=goedgekeurd&herkomst=overgenomen&pagina=2',
      true,
    ],
  ])('%j is %s', (asked, href, isNarrowed) => {
    const query = { ...all, ...asked };
    expect(activitiesHref(query)).toBe(href);
    expect(readActivityQuery(Object.fromEntries(new URL(href, 'http://localhost').searchParams))).toEqual(query);
    expect(isNarrowedActivities(query)).toBe(isNarrowed);
  });
});

describe('what is looked for', () => {
  it.each<[Partial<ActivityQuery>, object]>([
    [{}, {}],
    [{ cycle: day('2026-01-01') }, { days: { from: '2026-01-01', to: '2030-12-31' } }],
    [{ cycle: 'eerder' }, { days: { from: '1900-01-01', to: '2020-12-31' } }],
    [{ cycle: day('2027-01-01') }, {}],
    [{ state: 'draft' }, { states: ['draft'] }],
    [{ source: 'attendance' }, { source: 'attendance' }],
    [{ category: 'A2' }, { types: [{ codes: ['talk'], from: '2016-01-01', to: null }] }],
    [{ category: 'B9' }, {}],
    [{ words: 'verzuim Noord' }, { words: ['verzuim', 'Noord'] }],
  ])('%j: %j', (asked, filter) => {
    expect(activityFilter({ ...all, ...asked }, choices, periods)).toEqual(filter);
  });

  it('is chosen from the newest cycle to what came before the first', () => {
    expect(choices).toEqual([
      { kind: 'cycle', start: '2026-01-01', end: '2030-12-31' },
      { kind: 'cycle', start: '2021-01-01', end: '2025-12-31' },
      { kind: 'earlier', end: '2020-12-31' },
    ]);
    expect(cycleChoices([])).toEqual([]);
  });
});
