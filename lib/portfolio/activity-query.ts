import { addDays, type CalendarDate, calendarDate, parseCalendarDate } from '@/lib/shared/calendar-date';
import { type AddressParams, firstValue, readPageNumber, STATUS_PARAM, statusIn } from '@/lib/shared/list-address';
import { searchIn, WORDS_PARAM } from '@/lib/shared/searched-words';
import { tidy } from '@/lib/shared/typed-text';
import type { ActivitySource, ActivityState } from './activity-class';
import { type TypePeriod, typesOfCategory } from './type-offer';

export const stateSlugs = {
  draft: 'concept',
  submitted: 'ingediend',
  in_review: 'beoordeling',
  information_requested: 'vraag',
  approved: 'goedgekeurd',
  rejected: 'afgewezen',
  withdrawn: 'ingetrokken',
} as const satisfies Record<ActivityState, string>;

export const sourceSlugs = {
  own: 'zelf',
  attendance: 'opleider',
  group: 'groep',
  taken_over: 'overgenomen',
} as const satisfies Record<ActivitySource, string>;

/** `earlier` is everything before the first cycle. */
export type CycleChoice =
  | { kind: 'cycle'; start: CalendarDate; end: CalendarDate }
  | { kind: 'earlier'; end: CalendarDate };

export type ActivityQuery = {
  /** The first day of a cycle; null for any. */
  cycle: CalendarDate | 'eerder' | null;
  /** Code of a category; '' for all. */
  category: string;
  state: ActivityState | null;
  source: ActivitySource | null;
  /** Words of its title or of who organised it; '' for any. */
  words: string;
  page: number;
};

export const ACTIVITY_PAGE_SIZE = 25;

const EARLIER = 'eerder';
const CATEGORY_MAX = 100;
const WORDS_LENGTH_MAX = 100;
/** More narrow nothing further. */
const WORDS_MAX = 8;
const FIRST_DAY = calendarDate('1900-01-01');

export function readActivityQuery(params: AddressParams): ActivityQuery {
  const cycle = firstValue(params.cyclus);
  const category = firstValue(params.categorie);
  return {
    cycle: cycle === EARLIER ? EARLIER : parseCalendarDate(cycle),
    category: category.length <= CATEGORY_MAX ? category : '',
    state: ofSlug(stateSlugs, statusIn(params)),
    source: ofSlug(sourceSlugs, firstValue(params.herkomst)),
    words: tidy(firstValue(params[WORDS_PARAM]).slice(0, WORDS_LENGTH_MAX)),
    page: readPageNumber(firstValue(params.pagina)),
  };
}

function ofSlug<Code extends string>(slugs: Record<Code, string>, slug: string): Code | null {
  return (Object.keys(slugs) as Code[]).find((code) => slugs[code] === slug) ?? null;
}

export function isNarrowedActivities({ cycle, category, state, source, words }: ActivityQuery): boolean {
  return cycle !== null || category !== '' || state !== null || source !== null || words !== '';
}

/** What isn't said narrows nothing. */
export function activitiesHref(query: Partial<ActivityQuery>): string {
  const { cycle, category, state, source, words = '', page = 1 } = query;
  const params = new URLSearchParams(searchIn(words, undefined));
  if (cycle) params.set('cyclus', cycle);
  if (category) params.set('categorie', category);
  if (state) params.set(STATUS_PARAM, stateSlugs[state]);
  if (source) params.set('herkomst', sourceSlugs[source]);
  if (page > 1) params.set('pagina', String(page));
  return params.size === 0 ? '/mijn/portfolio' : `/mijn/portfolio?${params}`;
}

export function cycleChoices(cycles: readonly { start: CalendarDate; end: CalendarDate }[]): CycleChoice[] {
  const chosen = cycles.map(({ start, end }): CycleChoice => ({ kind: 'cycle', start, end })).toReversed();
  const first = cycles[0];
  return first && first.start > FIRST_DAY ? [...chosen, { kind: 'earlier', end: addDays(first.start, -1) }] : chosen;
}

export function cycleValue(choice: CycleChoice): string {
  return choice.kind === 'earlier' ? EARLIER : choice.start;
}

/** A cycle or a category that doesn't exist narrows nothing. */
export function activityFilter(
  { cycle, category, state, source, words }: ActivityQuery,
  choices: readonly CycleChoice[],
  periods: readonly TypePeriod[],
) {
  const choice = choices.find((one) => cycleValue(one) === cycle);
  const days = choice && { from: choice.kind === 'earlier' ? FIRST_DAY : choice.start, to: choice.end };
  const types = typesOfCategory(periods, category);
  const isKnown = types.some(({ codes }) => codes.length > 0);
  return {
    ...(days && { days }),
    ...(state && { states: [state] }),
    ...(source && { source }),
    ...(isKnown && { types }),
    ...(words !== '' && { words: words.split(' ').slice(0, WORDS_MAX) }),
  };
}
