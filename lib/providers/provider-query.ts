import { foldText } from '@/lib/names/fold';
import { type AddressParams, firstValue, readSearchText, STATUS_PARAM, statusIn } from '@/lib/shared/list-address';
import { type Place, placeHref } from '@/lib/shared/list-place';
import { readSealed, searchIn, WORDS_PARAM } from '@/lib/shared/searched-words';

/** Those that wait for an answer or were admitted; requests alone; or those that never were, or aren't any more. */
export const providerLists = ['current', 'waiting', 'refused', 'merged'] as const;
export type ProviderList = (typeof providerLists)[number];

/** Of which provider, in the address of a file of its contacts: a page's own path says it. */
export const PROVIDER_PARAM = 'opleider';

export type ProviderQuery = { list: ProviderList; text: string; sealed?: string };

const VALUES = {
  current: '',
  waiting: 'wacht',
  refused: 'geweigerd',
  merged: 'samengevoegd',
} as const satisfies Record<ProviderList, string>;
export const listValue = (list: ProviderList): string => VALUES[list];

export function readProviderQuery(params: AddressParams): ProviderQuery {
  const list = providerLists.find((code) => VALUES[code] === statusIn(params)) ?? 'current';
  return { list, text: readSearchText(firstValue(params[WORDS_PARAM])), sealed: readSealed(params) };
}

export function providersHref(path: string, { list, text, sealed }: ProviderQuery, place: Place = null): string {
  const params = { ...(list !== 'current' && { [STATUS_PARAM]: VALUES[list] }), ...searchIn(text, sealed) };
  return placeHref(path, place, { params });
}

/** Each must begin a word of the name; letters and figures alone, so that none is a pattern. */
export function providerWords(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

export function foldedName(name: string): string {
  return providerWords(name).join(' ');
}
