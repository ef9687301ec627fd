import { foldText } from './fold';
import { letterCount, plainSigns } from './name-characters';
import { PREFIX_MAX } from './person-name';
import { isForeignPrefix, prefixLength } from './prefixes';
import { meansSamePrefix, shortenedRun } from './shortened-prefixes';

export type TypedSurname = { prefix: string; surname: string };

export type SurnameQuestion = ({ code: 'prefix_in_surname' } & TypedSurname) | { code: 'surname_is_prefix' };

const TAIL_MAX = 3;

/** For a prefix in the surname's field: in front (a list would sort it under V), behind, or in its place. */
export function surnameQuestion({ prefix, surname }: TypedSurname): SurnameQuestion | null {
  const words = surname.split(' ').filter((word) => word !== '');
  const inFront = prefixInFront(words);
  if (words.length > 0 && inFront === words.length) return aboutPrefixAlone(prefix, words);
  if (inFront > 0) return proposed(prefix, words.slice(0, inFront), words.slice(inFront));
  const behind = prefixBehind(words);
  return behind > 0 ? proposed(prefix, words.slice(-behind), words.slice(0, -behind)) : null;
}

/** "Van" is somebody's surname; beside a prefix it is, when it isn't a Dutch one: "van Dal". */
function aboutPrefixAlone(prefix: string, words: string[]): SurnameQuestion | null {
  const [only = ''] = words;
  const isTypedAsName = words.length === 1 && /^\p{Lu}/u.test(only);
  if (isTypedAsName && (prefix === '' || isForeignPrefix(plainSigns(only)))) return null;
  const other = prefix.split(' ').filter((word) => word !== '');
  if (other.length === prefixInFront(other)) return { code: 'surname_is_prefix' };
  return proposed('', words, other);
}

function proposed(typed: string, found: string[], surname: string[]): SurnameQuestion {
  return { code: 'prefix_in_surname', prefix: together(typed, found.join(' ')), surname: surname.join(' ') };
}

function together(typed: string, found: string): string {
  if (typed === '') return found;
  if (meansSamePrefix(typed, found)) return letterCount(found) > letterCount(typed) ? found : typed;
  const both = `${typed} ${found}`;
  return both.length > PREFIX_MAX ? found : both;
}

function prefixInFront(words: string[]): number {
  // In a surname's field no first name stands in front: "El" and "Ben" are prefixes there.
  return Math.max(prefixLength(['', ...words.map(plainSigns)], 1), shortenedInFront(words));
}

/** A letter or two with a capital may be a name: "A Campo", "Os". With dots, or small, they are none. */
function shortenedInFront(words: string[]): number {
  const length = shortenedRun(words.map((word) => foldText(plainSigns(word))))?.words ?? 0;
  const run = words.slice(0, length);
  return run.every((word) => word.includes('.') || word === word.toLowerCase()) ? length : 0;
}

/** How many words at the end are a prefix, as in "Berg van der"; one word with a capital may be part of the surname. */
function prefixBehind(words: string[]): number {
  for (let length = Math.min(TAIL_MAX, words.length - 1); length > 0; length -= 1) {
    const tail = words.slice(-length);
    const isNoSurname = length > 1 || tail.every(isSmall) || words.every(isCapital);
    if (isNoSurname && prefixInFront(tail) === length) return length;
  }
  return 0;
}

function isSmall(word: string): boolean {
  return word === word.toLowerCase();
}

function isCapital(word: string): boolean {
  return word === word.toUpperCase();
}
