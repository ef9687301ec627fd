import { tidy } from '@/lib/shared/typed-text';
import { isKnownFirstName } from './first-names';
import { baseLetters } from './fold';
import { firstLetter, readInitials, within } from './initials';
import { letterCount, plainSigns, takeOutBrackets } from './name-characters';
import { linksMarker, nameMarker } from './name-markers';
import { type PersonName, SURNAME_MAX } from './person-name';
import { isPrefixWord, prefixLength } from './prefixes';
import { gluedPrefix, shortenedRun } from './shortened-prefixes';
import { isSuffix, isTitle, isTitleBehind, isTitleInFront, isTitleLikeInitials } from './titles';

/** They hold a prefix, and would otherwise be taken apart. */
const wholeSurnames = ["huis in 't veld", 'huis in het veld', 'huis int veld'];

/** "Karin de Vries" is K. / de / Vries; initials that were typed stay; a single word is the surname. */
export function proposeName(typed: string): PersonName {
  const { outside } = takeOutBrackets(tidy(typed));
  const words = withoutTitles(inSpokenOrder(tidy(outside)).flatMap(unglued));
  const at = words.findIndex((word, index) => index > 0 && index < words.length - 1 && nameMarker(word) !== null);
  if (at === -1) return nameOf(words);
  // "J. Jansen geb. de Vries" is known as Jansen, "J. de Vries e.v. Jansen" as de Vries.
  const marker = nameMarker(words[at] ?? '');
  const behind = at + (linksMarker(words[at + 1] ?? '', marker) && at + 2 < words.length ? 2 : 1);
  const [before, after] = [nameOf(words.slice(0, at)), nameOf(words.slice(behind))];
  const [birth, partner] = marker === 'birth' ? [after, before] : [before, after];
  return {
    ...birth,
    initials: before.initials,
    partnerPrefix: partner.birthPrefix,
    partnerSurname: partner.birthSurname,
    nameUse: marker === 'birth' ? 'P' : 'E',
  };
}

function nameOf(words: string[]): PersonName {
  const start = surnameStart(words);
  const length = Math.min(prefixAt(words, start), words.length - start - 1);
  const opensWithPrefix = length > 0 && !isWholeSurname(words, start);
  const surnameFrom = start + (opensWithPrefix ? length : 0);
  return {
    initials: within(words.slice(0, start).flatMap(initialsFrom)),
    birthPrefix: words.slice(start, surnameFrom).join(' '),
    birthSurname: [...words.slice(surnameFrom).join(' ')].slice(0, SURNAME_MAX).join('').trim(),
    partnerPrefix: '',
    partnerSurname: '',
    nameUse: 'E',
  };
}

function inSpokenOrder(text: string): string[] {
  const [before = '', after = ''] = text
    .replace(/(^|, ?)(?:de )?heer (?=\S)/i, '$1')
    .replace(/\s*([\p{Pd}])\s+|\s+([\p{Pd}])\s*/gu, '$1$2')
    .split(',')
    .map((part) => part.split(' ').filter((word) => word !== ''))
    .filter(
      (part, index, [first = []]) => part.length > 0 && !part.every((word) => isDegree(word, index > 0 ? first : [])),
    )
    .map((part) => part.join(' '));
  // "de Vries, echtgenote van Jansen" is in order already.
  const isSpoken = nameMarker(after.split(' ', 1)[0] ?? '') !== null;
  return (isSpoken ? `${before} ${after}` : `${after} ${before}`).trim().split(' ');
}

/** Behind a comma, what may be initials too is a degree only where the name has some in front: "J. Bos, M.A.". */
function isDegree(word: string, before: string[]): boolean {
  const hasInitials = before.length > 1 && /^(?:\p{L}\.?$|\p{L}{1,3}\.)/u.test(before[0] ?? '');
  return isTitle(word) || isTitleBehind(word) || (hasInitials && (isSuffix(word) || isTitleLikeInitials(word)));
}

function unglued(word: string): string[] {
  const [, title = '', afterTitle = ''] = word.match(/^(\p{L}{2,}\.)(.+)$/u) ?? [];
  if (isTitle(title) && !isTitle(word)) return [title, ...unglued(afterTitle)];
  const [, initials, surname] = word.match(/^((?:\p{L}{1,3}\.)+)(\p{L}[^.]{2,})$/u) ?? [];
  if (initials && surname) return [...unglued(initials), surname];
  const [, front, prefix] = word.match(/^((?:\p{Lu}\p{Ll}{0,2}\.)+)(['’]\p{Ll}|\p{Ll}{2,3})$/u) ?? [];
  if (front && prefix && isPrefixWord(plainSigns(prefix))) return [front, prefix];
  const glued = gluedPrefix(word);
  // In capitals, or all small, they are initials as well: V.D., j.a.d.
  const isPrefix = glued !== null && /^\p{Lu}/u.test(word) && glued.prefix === glued.prefix.toLowerCase();
  return isPrefix ? [glued.initials, glued.prefix] : [word];
}

function withoutTitles(words: string[]): string[] {
  const name = words.findIndex((word) => !isTitle(word) && !(isTitleInFront(word) && word.endsWith('.')));
  const spoken = name <= 0 ? words : words.slice(name);
  const last = spoken.findLastIndex((word, index) => index === 0 || !standsBehind(word, index));
  // "Bos, J. MSc" has it in the middle by now; in capitals it may be initials.
  return spoken
    .slice(0, last + 1)
    .filter((word, index) => index === 0 || !isTitle(word) || word === word.toUpperCase());
}

/** A degree, title or suffix behind a whole name; "Ma" and "Ba" are surnames too, so these only in capitals. */
function standsBehind(word: string, index: number): boolean {
  if (isTitle(word)) return true;
  if (index < 2) return false;
  const isDegree =
    isTitleBehind(word) &&
    (word === word.toUpperCase() || (/^(?:[mb]ba|mpa|[mb]ed)$/i.test(word) && !/^[MB]ed$/.test(word)));
  return isSuffix(word) || isDegree || isTitleLikeInitials(word) || (isTitleInFront(word) && word.endsWith('.'));
}

function prefixAt(words: string[], start: number): number {
  return Math.max(prefixLength(words.map(plainSigns), start), shortPrefixAt(words, start));
}

/** In small letters, or with a slash: V.D. are initials. At the very front a single letter is one too. */
function shortPrefixAt(words: string[], start: number): number {
  const from = words.slice(start, -1);
  const small = from.findIndex((word) => word !== word.toLowerCase() && !word.includes('/'));
  const run = (small < 0 ? from : from.slice(0, small)).map((word) => word.toLowerCase());
  const length = shortenedRun(run)?.words ?? 0;
  const letters = letterCount(from.slice(0, length).join(''));
  return letters > 1 || (start > 0 && /^\p{Lu}/u.test(words[0] ?? '')) ? length : 0;
}

function surnameStart(words: string[]): number {
  const last = words.length - 1;
  const plain = words.map(plainSigns);
  for (let index = 0; index < last; index += 1) {
    if (isWholeSurname(words, index) || prefixAt(words, index) > 0 || endsInPrefix(plain[index] ?? '')) return index;
  }
  return last;
}

function isWholeSurname(words: string[], start: number): boolean {
  const rest = plainSigns(words.slice(start).join(' ')).toLowerCase();
  return wholeSurnames.some((surname) => rest === surname || rest.startsWith(`${surname}-`));
}

function endsInPrefix(word: string): boolean {
  const hyphen = word.lastIndexOf('-');
  return hyphen > 0 && isPrefixWord(word.slice(hyphen + 1));
}

/** "Visser" and "Bos" as first letters alone, "Joh" as it is, and "Jfr" as the initials that a phone gave one capital. */
function isTypedAsName(word: string, initials: string[]): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(word) || word.includes('.')) return false;
  const letters = letterCount(word);
  return letters > 3 || (letters === 3 && initials.length === letters && /[aeiouy]/.test(baseLetters(word)));
}

function initialsFrom(word: string): string[] {
  const isShortName = isKnownFirstName(baseLetters(word)) && word !== word.toUpperCase();
  const read = readInitials(word);
  const initials = read.ok ? (read.initials.match(/-?[^.]+\./gu) ?? []) : [];
  if (read.ok && !isShortName && !isTypedAsName(word, initials)) return initials;
  const initial = word
    .split(/\p{Pd}/u)
    .map(firstLetter)
    .filter((letter) => letter !== '');
  return initial.map((letter) => `${letter}.`);
}
