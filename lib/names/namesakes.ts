import { foldText } from './fold';
import { initialsOf } from './initials';
import { plainSigns } from './name-characters';
import { initialsKeys } from './name-parts';
import type { PersonName } from './person-name';

/** No folded name holds it. */
const NAMESAKE = ':';
const BEFORE_INITIALS = '.';

export function surnameKeys({ birthPrefix, birthSurname, partnerPrefix, partnerSurname }: PersonName): string[] {
  const own = [birthSurname, `${birthPrefix} ${birthSurname}`];
  const partner = partnerSurname === '' ? [] : [partnerSurname, `${partnerPrefix} ${partnerSurname}`];
  return [...new Set([...own, ...partner].map(joined))].filter((key) => key !== '');
}

/** One may have more initials than the other; no initials agree with any. */
export function initialsAgree(one: PersonName, other: PersonName): boolean {
  const [a, b] = [firstsOf(one), firstsOf(other)];
  return a.startsWith(b) || b.startsWith(a);
}

export function namesakeKeys(name: PersonName): string[] {
  return surnameKeys(name).map((surname) => keyOf(surname, firstsOf(name)));
}

/** Those with the same or fewer initials have exactly one of `same`; those with more, a key that starts with `more`. */
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
