import { isUuid } from '@/lib/shared/ids';

/** What of the queue is shown, as it stands in the address. */
export const queueStands = ['beslissing', 'antwoord', 'open', 'afgerond'] as const;
export type QueueStand = (typeof queueStands)[number];

export const queueOrders = ['oudste', 'naam', 'antwoord'] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** Whose cases: everybody's, one's own, those that nobody took, or a colleague's. */
export type QueueHolder = 'iedereen' | 'mij' | 'niemand' | { id: string };

export type QueueQuery = {
  /** What was typed, tidied; '' for no search. */
  text: string;
  stand: QueueStand;
  holder: QueueHolder;
  pastTerm: boolean;
  order: QueueOrder;
  /** Counts from 1. */
  page: number;
};

export type QueueParams = Record<string, string | string[] | undefined>;

export const QUEUE_PAGE_SIZE = 20;

const TEXT_MAX = 200;
const WORDS_MAX = 10;
const PAGE_MAX = 100_000;

/** What the address asks for; whatever isn't known there counts as not asked. */
export function readQueueQuery(params: QueueParams): QueueQuery {
  return {
    text: readText(first(params.q)),
    stand: known(queueStands, first(params.stand)) ?? 'open',
    holder: readHolder(first(params.van)),
    pastTerm: first(params.termijn) === 'voorbij',
    order: known(queueOrders, first(params.volgorde)) ?? 'oudste',
    page: readPage(first(params.pagina)),
  };
}

/** The words of a search, each of which must match. */
export function queueWords({ text }: Pick<QueueQuery, 'text'>): string[] {
  return text
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, WORDS_MAX);
}

/** Whether anything is asked beside the plain queue, so that "nothing found" can say so. */
export function isNarrowed({ text, stand, holder, pastTerm }: QueueQuery): boolean {
  return text !== '' || stand !== 'open' || holder !== 'iedereen' || pastTerm;
}

/** The address of a query; what it has by itself is left out. */
export function queueHref(path: string, query: QueueQuery): string {
  const { text, stand, holder, pastTerm, order, page } = query;
  const params = new URLSearchParams();
  if (text !== '') params.set('q', text);
  if (stand !== 'open') params.set('stand', stand);
  if (holder !== 'iedereen') params.set('van', holderValue(holder));
  if (pastTerm) params.set('termijn', 'voorbij');
  if (order !== 'oudste') params.set('volgorde', order);
  if (page > 1) params.set('pagina', String(page));
  return params.size === 0 ? path : `${path}?${params}`;
}

/** A holder as it stands in the address, and in the form. */
export function holderValue(holder: QueueHolder): string {
  return typeof holder === 'string' ? holder : holder.id;
}

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

function readText(typed: string): string {
  const tidied = typed
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...tidied.normalize('NFC')].slice(0, TEXT_MAX).join('').trim();
}

function known<const Codes extends readonly string[]>(codes: Codes, value: string): Codes[number] | undefined {
  return codes.find((code) => code === value);
}

function readHolder(value: string): QueueHolder {
  if (isUuid(value)) return { id: value.toLowerCase() };
  return known(['mij', 'niemand'], value) ?? 'iedereen';
}

function readPage(value: string): number {
  const asked = /^\d{1,6}$/.test(value) ? Number(value) : 1;
  return asked >= 1 && asked <= PAGE_MAX ? asked : 1;
}
