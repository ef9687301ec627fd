import { z } from 'zod';
import { line } from '@/lib/shared/form-fields';
import { STATUS_PARAM } from '@/lib/shared/list-address';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';

/** Queues whose choices a manager keeps under a name, by the last part of their address. */
export const filteredLists = ['aanvragen', 'activiteiten', 'certificeringen', 'accreditaties'] as const;
export type FilteredList = (typeof filteredLists)[number];

/** Of one account and list: they stand beside each other as links. */
export const FILTERS_MAX = 8;
const NAME_MAX = 40;
/** An address with every choice of a queue is far shorter. */
const CHOICES_MAX = 1000;

export type SavedFilter = { id: string; list: FilteredList; name: string; choices: string };

export type SaveFilterReason =
  | { code: 'nothing_chosen' }
  | { code: 'name_taken'; name: string }
  | { code: 'too_many_filters'; most: number };

export const saveFilterSchema = z.object({
  list: z.enum(filteredLists),
  choices: z.string().max(CHOICES_MAX),
  name: line({ max: NAME_MAX }),
});

export const removeFilterSchema = z.object({ filterId: z.string().max(100) });

/** What somebody keeps for one list. */
export type KeptFilters = { list: FilteredList; filters: readonly SavedFilter[] };

/** Whether choices may be kept beside those that somebody kept for the same list; `choices` is '' for none. */
export function mayKeepFilter(
  kept: readonly Pick<SavedFilter, 'name'>[],
  { name, choices }: Pick<SavedFilter, 'name' | 'choices'>,
): Accepted | Refused<SaveFilterReason> {
  if (choices === '') return refused({ code: 'nothing_chosen' });
  if (kept.some((one) => one.name.toLowerCase() === name.toLowerCase())) return refused({ code: 'name_taken', name });
  if (kept.length >= FILTERS_MAX) return refused({ code: 'too_many_filters', most: FILTERS_MAX });
  return accepted({});
}

/** As addresses of today have them: choices that were kept earlier may call the status `stand`. */
export function choicesOfToday(choices: string): string {
  return choices.replace(/(^|&)stand=/, `$1${STATUS_PARAM}=`);
}

export const FILTERS_PATH = '/beheer/keuzes';

export function isFilteredList(name: string): name is FilteredList {
  return (filteredLists as readonly string[]).includes(name);
}

export const filterHref = ({ list, choices }: Pick<SavedFilter, 'list' | 'choices'>) => `/beheer/${list}?${choices}`;

/** Where the choices of an address of a list are kept. */
export function keepHref(list: FilteredList, choices: string): string {
  return `${FILTERS_PATH}?${new URLSearchParams([['lijst', list], ...new URLSearchParams(choices)])}`;
}
