import { isUuid } from './ids';
import { type AddressParams, firstValue, readSearchText, STATUS_PARAM, statusIn } from './list-address';
import { type Place, placeParams, readPlace } from './list-place';
import { readSealed, searchIn, WORDS_PARAM } from './searched-words';

const holders = { everybody: 'iedereen', me: 'mij', nobody: 'niemand' } as const;

export type QueueHolder = keyof typeof holders | { id: string };

/** Whose queue is read: a manager sees every case, an assessor what was assigned to them. */
export type QueueReader = { accountId: string; sees: 'all' | 'assigned' };

export const QUEUE_PAGE_SIZE = 20;

export type QueueQuery<State extends string, Order extends string, Own extends object> = {
  text: string;
  /** The same as the address holds it, where the words may not stand there. */
  sealed?: string;
  state: State | 'open';
  holder: QueueHolder;
  order: Order | 'oldest';
  place: Place;
} & Own;

type Kind<State extends string, Order extends string, Own extends object> = {
  states: Record<State | 'open', string>;
  orders: Record<Order | 'oldest', string>;
  readOwn: (params: AddressParams) => Own;
  /** Without what it has by itself. */
  writeOwn: (query: Own) => Record<string, string>;
};

export type WorkQueue<State extends string, Order extends string, Own extends object> = ReturnType<
  typeof workQueue<State, Order, Own>
>;

export function workQueue<State extends string, Order extends string, Own extends object>({
  states,
  orders,
  readOwn,
  writeOwn,
}: Kind<State, Order, Own>) {
  type Query = QueueQuery<State, Order, Own>;

  function read(params: AddressParams): Query {
    return {
      text: readSearchText(firstValue(params[WORDS_PARAM])),
      sealed: readSealed(params),
      state: codeOf(states, statusIn(params)) ?? 'open',
      holder: readHolder(firstValue(params.van)),
      order: codeOf(orders, firstValue(params.volgorde)) ?? 'oldest',
      place: readPlace(params),
      ...readOwn(params),
    };
  }

  /** The address of a query; what it has by itself is left out. `also` is what was just done there. */
  function href(path: string, query: Query, also: Record<string, string> = {}): string {
    const { text, sealed, state, holder, order, place } = query;
    const params = new URLSearchParams({
      ...searchIn(text, sealed),
      ...(state !== 'open' && { [STATUS_PARAM]: states[state] }),
      ...(holder !== 'everybody' && { van: holderValue(holder) }),
      ...writeOwn(query),
      ...(order !== 'oldest' && { volgorde: orders[order] }),
      ...placeParams(place),
      ...also,
    });
    return params.size === 0 ? path : `${path}?${params}`;
  }

  return {
    states,
    orders,
    read,
    href,
    asking: (narrowed: Partial<Query>): Query => ({ ...read({}), ...narrowed }),
    isNarrowed: (query: Query): boolean =>
      query.text !== '' ||
      query.state !== 'open' ||
      query.holder !== 'everybody' ||
      Object.keys(writeOwn(query)).length > 0,
  };
}

export function holderValue(holder: QueueHolder): string {
  return typeof holder === 'string' ? holders[holder] : holder.id;
}

function readHolder(value: string): QueueHolder {
  return isUuid(value) ? { id: value.toLowerCase() } : (codeOf(holders, value) ?? 'everybody');
}

function codeOf<Code extends string>(words: Record<Code, string>, value: string): Code | undefined {
  return (Object.keys(words) as Code[]).find((code) => words[code] === value);
}
