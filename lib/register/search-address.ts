import { namesMailbox } from '@/lib/shared/contact-words';
import { QUERY_MAX } from './query';

/** Of a search, with the letter that the first of the initials is, if any. */
export function searchAddress(typed: string, firstInitial = ''): string {
  const asked = new URLSearchParams({ q: typed, ...(firstInitial && { voorletter: firstInitial }) });
  return `/register?${asked}#uitslag`;
}

/** The results that one came from, as the browser tells: the address of somebody's page says nothing about a search. */
export function searchBefore(referrer: string | null, host: string | null): string | null {
  if (!referrer || !URL.canParse(referrer)) return null;
  const { host: cameFrom, pathname, searchParams } = new URL(referrer);
  const typed = searchParams.get('q') ?? '';
  const isSearch = cameFrom === host && pathname === '/register' && typed !== '' && typed.length <= QUERY_MAX;
  return isSearch && !namesMailbox(typed)
    ? searchAddress(typed, readFirstInitial(searchParams.get('voorletter')))
    : null;
}

/** A letter as the search has it; anything else is no choice. */
export function readFirstInitial(typed: string | null | undefined): string {
  const letter = (typed ?? '').toLowerCase();
  return /^[a-z]$/.test(letter) ? letter : '';
}
