import { type CourseForm, courseForms } from '@/lib/courses/course-contents';
import { namesContact } from '@/lib/shared/contact-words';
import { type AddressParams, firstValue, readSearchText } from '@/lib/shared/list-address';
import { type Place, placeHref, readPlace } from '@/lib/shared/list-place';
import { WORDS_PARAM } from '@/lib/shared/searched-words';

export const CATALOGUE = '/opleidingen';

/** In how many months a run begins. */
export const terms = [1, 3, 6] as const;
export type Term = (typeof terms)[number];

export type CatalogueQuery = {
  /** Words that must all be there. */
  text: string;
  region: string;
  /** Code of a type or a category; '' for all. */
  kind: string;
  form: CourseForm | null;
  term: Term | null;
  place: Place;
};

export const formValues = {
  on_site: 'locatie',
  online: 'online',
  e_learning: 'e-learning',
} as const satisfies Record<CourseForm, string>;

const KIND_MAX = 100;

export function readCatalogueQuery(params: AddressParams): CatalogueQuery {
  const kind = firstValue(params.soort);
  const months = firstValue(params.binnen);
  return {
    text: readSearchText(firstValue(params[WORDS_PARAM])),
    region: readSearchText(firstValue(params.regio)),
    kind: kind.length <= KIND_MAX ? kind : '',
    form: courseForms.find((form) => formValues[form] === firstValue(params.vorm)) ?? null,
    term: terms.find((term) => String(term) === months) ?? null,
    place: readPlace(params),
  };
}

/** Nothing is found by it, and it needn't stay in an address. */
export function namesSomebodysContact({ text, region }: CatalogueQuery): boolean {
  return namesContact(text) || namesContact(region);
}

export function isNarrowed({ text, region, kind, form, term }: CatalogueQuery): boolean {
  return text !== '' || region !== '' || kind !== '' || form !== null || term !== null;
}

export function catalogueHref({ text, region, kind, form, term, place }: CatalogueQuery): string {
  return placeHref(CATALOGUE, place, {
    params: {
      ...(text !== '' && { [WORDS_PARAM]: text }),
      ...(region !== '' && { regio: region }),
      ...(kind !== '' && { soort: kind }),
      ...(form !== null && { vorm: formValues[form] }),
      ...(term !== null && { binnen: String(term) }),
    },
  });
}

export function coursePath(courseId: string): string {
  return `${CATALOGUE}/${courseId}`;
}

const CALENDAR = '.ics';

export function calendarPath(courseId: string, runId: string): string {
  return `${coursePath(courseId)}/${runId}${CALENDAR}`;
}

/** The run that a calendar file is of; '' for any other file. */
export function runOfFile(name: string): string {
  return name.endsWith(CALENDAR) ? name.slice(0, -CALENDAR.length) : '';
}
