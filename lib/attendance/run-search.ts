import { type CalendarDate, readTypedDate } from '@/lib/shared/calendar-date';
import { type AddressParams, firstValue, readSearchText } from '@/lib/shared/list-address';
import { type Place, placeHref, readPlace } from '@/lib/shared/list-place';

/** Words of a course or its provider, and a day on which it ran. */
export type RunSearch = {
  text: string;
  typedDay: string;
  /** Null where none was typed, or what was typed isn't one. */
  day: CalendarDate | null;
  place: Place;
};

export const NO_SEARCH: RunSearch = { text: '', typedDay: '', day: null, place: null };

export const RUN_WORDS_PARAM = 'woorden';
export const RUN_DAY_PARAM = 'op';
const LIST = 'uitvoeringen';

export function readRunSearch(params: AddressParams): RunSearch {
  const typedDay = readSearchText(firstValue(params[RUN_DAY_PARAM]));
  const text = readSearchText(firstValue(params[RUN_WORDS_PARAM]));
  return { text, typedDay, day: readTypedDate(typedDay), place: readPlace(params, { list: LIST }) };
}

export function isAsked({ text, typedDay }: RunSearch): boolean {
  return text !== '' || typedDay !== '';
}

export function runSearchHref(path: string, { text, typedDay, place }: RunSearch): string {
  const params = {
    ...(text !== '' && { [RUN_WORDS_PARAM]: text }),
    ...(typedDay !== '' && { [RUN_DAY_PARAM]: typedDay }),
  };
  return placeHref(path, place, { params, list: LIST });
}
