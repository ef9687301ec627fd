import { baseLetters } from '@/lib/names/fold';
import { initialsOf } from '@/lib/names/initials';
import { plainSigns } from '@/lib/names/name-characters';
import type { PersonName } from '@/lib/names/person-name';
import { surnameShown } from '@/lib/names/printed-name';
import { normalised } from '@/lib/shared/typed-text';
import { compareNumbers } from './registration-number';

export type Listed = { name: PersonName; numberNormalised: string };

/** Most important first. Compared by code unit, so the same on every machine. */
export function sortKey(name: PersonName): string[] {
  const { prefix, surname } = surnameShown(name);
  return [
    separated(baseLetters(surname)),
    separated(normalised(surname.replace(/ĳ/gi, 'ij').toLowerCase(), 'NFD')),
    separated(baseLetters(prefix)),
    prefix,
    initialsOf(name.initials).map(baseLetters).join(' '),
    name.initials,
  ];
}

export function sortByName<L extends Listed>(people: readonly L[]): L[] {
  return people
    .map((person) => ({ person, key: sortKey(person.name) }))
    .sort((a, b) => compareKeys(a.key, b.key) || compareNumbers(a.person.numberNormalised, b.person.numberNormalised))
    .map(({ person }) => person);
}

const ONE_WORD = /^[a-z]*$/;

// They all sort as one space, which comes before any letter.
function separated(text: string): string {
  if (ONE_WORD.test(text)) return text;
  return plainSigns(text)
    .replace(/\./g, '')
    .replace(/[\s'-]+/g, ' ')
    .trim();
}

function compareKeys(a: string[], b: string[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? '';
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}
