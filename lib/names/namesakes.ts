import { foldText } from './fold';
import { initialsOf } from './initials';
import { plainSigns } from './name-characters';
import { initialsKeys } from './name-parts';
import type { PersonName } from './person-name';

/** In front of a surname among search keys, and between it and the initials; neither is in a folded name. */
const NAMESAKE = ':';
const BEFORE_INITIALS = '.';

/** Each surname of somebody, birth and partner, folded and joined, without its prefix and with it. */
export function surnameKeys({ birthPrefix, birthSurname, partnerPrefix, partnerSurname }: PersonName): string[] {
  const own = [birthSurname, `${birthPrefix} ${birthSurname}`];
  const partner = partnerSurname === '' ? [] : [partnerSurname, `${partnerPrefix} ${partnerSurname}`];
  return [...new Set([...own, ...partner].map(joined))].filter((key) => key !== '');
}

/** Whether initials don't contradict each other: one may have more than the other; who has none may be anybody. */
export function initialsAgree(one: PersonName, other: PersonName): boolean {
  const [a, b] = [firstsOf(one), firstsOf(other)];
  return a.startsWith(b) || b.startsWith(a);
}

/** What is stored of a name so that its namesakes find it: each surname with the first letters of the initials. */
export function namesakeKeys(name: PersonName): string[] {
  return surnameKeys(name).map((surname) => keyOf(surname, firstsOf(name)));
}

/**
 * Where the namesakes of a name are among `namesakeKeys`: those with the same or fewer initials have exactly one of
 * `same`, those with more have a key that starts with one of `more`.
 */
export function namesakeRanges(name: PersonName): { same: string[]; more: string[] } {
  const firsts = firstsOf(name);
  const fewer = [...firsts].map((_, count) => firsts.slice(0, count));
  const surnames = surnameKeys(name);
  return {
    same: surnames.flatMap((surname) => fewer.map((initials) => keyOf(surname, initials))),
    more: surnames.map((surname) => keyOf(surname, firsts)),
  };
}

function keyOf(surname: string, firsts: string): string {
  return `${NAMESAKE}${surname}${BEFORE_INITIALS}${firsts}`;
}

function firstsOf({ initials }: PersonName): string {
  return initialsOf(initials).length === 0 ? '' : initialsKeys(initials).firsts;
}

function joined(text: string): string {
  return foldText(plainSigns(text)).replace(/[^\p{L}\p{N}]/gu, '');
}
