import { namesContact } from './contact-words';
import { type AddressParams, firstValue } from './list-address';

/** What was typed to search for, and the same sealed; never both in one address. */
export const WORDS_PARAM = 'q';
export const SEALED_PARAM = 'vraag';

export function readSealed(params: AddressParams): string | undefined {
  const sealed = firstValue(params[SEALED_PARAM]);
  return /^[\w.-]{1,8000}$/.test(sealed) ? sealed : undefined;
}

/** What was searched for as it may stand in an address: sealed, or the words themselves where they tell nobody how to reach somebody. */
export function searchIn(words: string, sealed: string | undefined): Record<string, string> {
  if (sealed !== undefined) return { [SEALED_PARAM]: sealed };
  return words === '' || namesContact(words) ? {} : { [WORDS_PARAM]: words };
}

export function searchDoor(path: string): string {
  return `/api/searches/${path.split('/').at(-1)}`;
}

export function withoutContact(path: string): string {
  const [start = '', query = ''] = path.split('?', 2);
  const params = new URLSearchParams(query);
  if (!params.getAll(WORDS_PARAM).some(namesContact)) return path;
  params.delete(WORDS_PARAM);
  return params.size === 0 ? start : `${start}?${params}`;
}
