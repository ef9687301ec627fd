import { baseLetters } from '@/lib/names/fold';
import { letterCount } from '@/lib/names/name-characters';
import { isMarkerOfOne, linksMarker, nameMarker } from '@/lib/names/name-markers';
import { onlyNameSigns, usefulDots } from '@/lib/names/name-parts';
import { isPrefixWord } from '@/lib/names/prefixes';
import { isShortenedPrefix } from '@/lib/names/shortened-prefixes';
import { isTitle, isTitleBehind, isTitleInFront, isTitleLikeInitials } from '@/lib/names/titles';
import { tidy } from '@/lib/shared/typed-text';

/** "e/v" for echtgenote van; otherwise a slash only parts two words. */
const MARKER_WITH_SLASH = /(?<!\p{L})([ew])\/v\.?(?!\p{L})/giu;

/** Without salutations, titles and words that only say which name is which; those stay when nothing else was typed. */
export function typedWords(text: string): string[] {
  const words = onlyNameSigns(tidy(text).replace(MARKER_WITH_SLASH, '$1.v.'))
    .split(/[\s,;]+/)
    .map(usefulDots)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .flatMap(unglued);
  const names = words.filter((_, index) => !isTitleAt(words, index) && !isMarkerAt(words, index));
  if (names.some(isLongEnough)) return names;
  // Somebody may be called Ir or Drs: without anything else to search by, a title without a dot is a name.
  const perhaps = words.filter((word, index) => !isTitleAt(words, index) || !word.includes('.'));
  if (perhaps.some(isLongEnough)) return perhaps;
  return names.length > 0 ? names : words;
}

function isLongEnough(word: string): boolean {
  return letterCount(word) > 1;
}

/** Nothing in it, be it a sign or a capital, where another word could begin. */
const ONE_WORD = /^[A-Za-z]?[a-z]*$/;

/** "Mevr.J.F.Jansen" as three words: a title in front, a surname behind initials and "Meer-geb." stand alone. */
function unglued(word: string): string[] {
  if (ONE_WORD.test(word)) return [word];
  const [, title = '', afterTitle = word] = word.match(/^([^.]{2,}\.)(.+)$/u) ?? [];
  if ((isTitle(title) || isMarkerOfOne(title)) && !isTitle(word)) return [title, ...unglued(afterTitle)];
  const [, before = '', behindHyphen = ''] = word.match(/^(.+)-([^-]+)$/u) ?? [];
  if (isMarkerOfOne(behindHyphen)) return [...unglued(before), behindHyphen];
  const [first = word, ...behindSurname] = word.split(/(?<=\p{L}{3})-(?=\p{L}+\.)/u);
  if (behindSurname.length > 0) return [first, ...behindSurname].flatMap(unglued);
  const [, short = '', capitalised = ''] = word.match(/^(\p{Ll}{2,3})(\p{Lu}\p{Ll}.*)$/u) ?? [];
  if (isShortenedPrefix(short)) return [short, ...unglued(capitalised)];
  const [, initials, surname] = word.match(/^(.*\.)([^.]+)$/u) ?? [];
  if (!initials || !surname || !readsAsSurname(surname)) return [word];
  return [initials, surname];
}

function readsAsSurname(text: string): boolean {
  return letterCount(text) > 2 && /[aeiouy]/.test(baseLetters(text));
}

function isTitleAt(words: string[], index: number): boolean {
  const word = words[index] ?? '';
  if (isTitle(word)) return true;
  const before = words.slice(0, index);
  const after = words.slice(index + 1);
  if (isTitleInFront(word))
    return before.every((other) => isTitle(other)) && (word.endsWith('.') || after.some(isName));
  if (isTitleBehind(word)) return after.every(isBehindName) && before.some(isName);
  if (isTitleLikeInitials(word)) return after.every(isBehindName) && before.some(isName) && before.some(isInitial);
  return isSalutation(words, index);
}

function isInitial(word: string): boolean {
  return !isTitle(word) && (word.includes('.') || letterCount(word) === 1);
}

function isBehindName(word: string): boolean {
  return isTitle(word) || isTitleBehind(word) || word.includes('.') || letterCount(word) === 1;
}

/** "geb." beside a name, "e.v." between two, and the "van" of "echtgenote van". */
function isMarkerAt(words: string[], index: number): boolean {
  const word = words[index] ?? '';
  const before = words.slice(0, index);
  const after = words.slice(index + 1);
  const previous = before.at(-1);
  if (previous !== undefined && linksMarker(word, nameMarker(previous))) return isMarkerAt(words, index - 1);
  const marker = nameMarker(word);
  if (marker === null) return false;
  return marker === 'between' ? before.some(isName) && after.some(isName) : [...before, ...after].some(isName);
}

/** "heer" and the "de" of "de heer", in front of a name; de Heer is a surname too. */
function isSalutation(words: string[], index: number): boolean {
  const heer = words[index]?.toLowerCase() === 'de' ? index + 1 : index;
  const before = words.slice(0, index).filter((word) => word.toLowerCase() !== 'de');
  return words[heer]?.toLowerCase() === 'heer' && before.every(isTitle) && words.slice(heer + 1).some(isName);
}

function isName(word: string): boolean {
  const isInitials = word.includes('.') && !word.split('.').some((part) => letterCount(part) > 2);
  return (
    !isInitials &&
    letterCount(word) > 1 &&
    !isTitle(word) &&
    !isTitleBehind(word) &&
    !isPrefixWord(word) &&
    !isMarkerOfOne(word)
  );
}
