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

/** What of the queue is shown, as it stands in the address. */
export const queueStands = ['beslissing', 'antwoord', 'open', 'afgerond'] as const;
export type QueueStand = (typeof queueStands)[number];

export const queueOrders = ['oudste', 'naam', 'antwoord'] as const;
export type QueueOrder = (typeof queueOrders)[number];

export type QueueQuery = {
  /** What was typed, tidied; '' for no search. */
  text: string;
  /** The same as the address holds it, where the words may not stand there. */
  sealed?: string;
  stand: QueueStand;
  holder: QueueHolder;
  pastTerm: boolean;
  order: QueueOrder;
  /** Where the page begins. */
  place: Place;
};

export type QueueParams = AddressParams;

export const QUEUE_PAGE_SIZE = 20;

/** What the address asks for; whatever isn't known there counts as not asked. */
export function readQueueQuery(params: QueueParams): QueueQuery {
  return {
    text: readSearchText(firstValue(params[WORDS_PARAM])),
    sealed: readSealed(params),
    stand: knownCode(queueStands, firstValue(params.stand)) ?? 'open',
    holder: readHolder(firstValue(params.van)),
    pastTerm: firstValue(params.termijn) === 'voorbij',
    order: knownCode(queueOrders, firstValue(params.volgorde)) ?? 'oudste',
    place: readPlace(params),
  };
}

/** Whether anything is asked beside the plain queue, so that "nothing found" can say so. */
export function isNarrowed({ text, stand, holder, pastTerm }: QueueQuery): boolean {
  return text !== '' || stand !== 'open' || holder !== 'iedereen' || pastTerm;
}

/** The address of a query; what it has by itself is left out. */
export function queueHref(path: string, query: QueueQuery): string {
  const { text, stand, holder, pastTerm, order, place } = query;
  const params = new URLSearchParams();
  for (const [name, words] of Object.entries(searchIn(text, query.sealed))) params.set(name, words);
  if (stand !== 'open') params.set('stand', stand);
  if (holder !== 'iedereen') params.set('van', holderValue(holder));
  if (pastTerm) params.set('termijn', 'voorbij');
  if (order !== 'oudste') params.set('volgorde', order);
  for (const [name, id] of Object.entries(placeParams(place))) params.set(name, id);
  return params.size === 0 ? path : `${path}?${params}`;
}
