import {
  type AddressParams,
  firstValue,
  holderValue,
  knownCode,
  type QueueHolder,
  readHolder,
  readSearchText,
} from '@/lib/shared/list-address';
import { type Place, placeParams, readPlace } from '@/lib/shared/list-place';
import { readSealed, searchIn, WORDS_PARAM } from '@/lib/shared/searched-words';

/** What of the activities is shown: what waits for a review, for an answer, was answered, all of these, what ended. */
export const reviewStates = ['open', 'beoordeling', 'vraag', 'beantwoord', 'afgerond'] as const;
export type ReviewState = (typeof reviewStates)[number];

export const reviewOrders = ['oudste', 'naam', 'cursus'] as const;
export type ReviewOrder = (typeof reviewOrders)[number];

export type ReviewQuery = {
  /** What was typed, tidied; '' for no search. */
  text: string;
  /** The same as the address holds it, where the words may not stand there. */
  sealed?: string;
  stand: ReviewState;
  /** Code of a type; '' for all of them. */
  type: string;
  holder: QueueHolder;
  order: ReviewOrder;
  /** Where the page begins. */
  place: Place;
};

export const REVIEW_PAGE_SIZE = 20;

const TYPE_MAX = 100;

/** What the address asks for; whatever isn't known there counts as not asked. */
export function readReviewQuery(params: AddressParams): ReviewQuery {
  return {
    text: readSearchText(firstValue(params[WORDS_PARAM])),
    sealed: readSealed(params),
    stand: knownCode(reviewStates, firstValue(params.stand)) ?? 'open',
    type: readType(firstValue(params.soort)),
    holder: readHolder(firstValue(params.van)),
    order: knownCode(reviewOrders, firstValue(params.volgorde)) ?? 'oudste',
    place: readPlace(params),
  };
}

/** Whether anything is asked beside the plain queue, so that "nothing found" can say so. */
export function isNarrowedReview({ text, stand, type, holder }: ReviewQuery): boolean {
  return text !== '' || stand !== 'open' || type !== '' || holder !== 'iedereen';
}

/** The address of a query; what it has by itself is left out. `also` is what was just done there. */
export function reviewHref(path: string, query: ReviewQuery, also: Record<string, string> = {}): string {
  const { text, stand, type, holder, order, place } = query;
  const params = new URLSearchParams();
  for (const [name, words] of Object.entries(searchIn(text, query.sealed))) params.set(name, words);
  if (stand !== 'open') params.set('stand', stand);
  if (type !== '') params.set('soort', type);
  if (holder !== 'iedereen') params.set('van', holderValue(holder));
  if (order !== 'oudste') params.set('volgorde', order);
  for (const [name, id] of Object.entries(placeParams(place))) params.set(name, id);
  for (const [name, value] of Object.entries(also)) params.set(name, value);
  return params.size === 0 ? path : `${path}?${params}`;
}

/** Codes of types are the board's own words: any line that could be one is looked for. */
function readType(typed: string): string {
  return typed.length <= TYPE_MAX && !/\p{C}/u.test(typed) ? typed : '';
}
