import { foldText } from './fold';
import { firstLetter, initialsOf } from './initials';
import { plainSigns } from './name-characters';
import type { PersonName } from './person-name';
import { surnameShown, surnameText } from './printed-name';
import { sameSurnames } from './shortened-prefixes';

/** Every sign that can't be in a name or number becomes a space: a query is never a pattern. */
export function onlyNameSigns(text: string): string {
  return plainSigns(text).replace(/[^\p{L}\p{M}\p{N}.,;'-]/gu, ' ');
}

export function usefulDots(piece: string): string {
  return piece.replace(/^\.+/, '').replace(/\.{2,}/g, '.');
}

/** From each place in a name to its end, folded and joined. Not of a partner's surname that was cleared. */
export function searchWords(name: PersonName): string[] {
  const partner = name.partnerSurname === '' ? '' : `${name.partnerPrefix} ${name.partnerSurname}`;
  const surnames = [`${name.birthPrefix} ${name.birthSurname}`, partner, surnameText(surnameShown(name))];
  // Most people have one.
  const different = new Set(surnames.map((surname) => surname.trim()).filter((surname) => surname !== ''));
  const spellings = [...different].flatMap((surname) => sameSurnames(foldText(onlyNameSigns(surname))));
  return [...new Set(spellings.flatMap(endings))];
}

/** Folded: `all` is "thj", `firsts` is "tj". */
export type InitialsKeys = { all: string; firsts: string; each: string[] };

export function initialsKeys(stored: string): InitialsKeys {
  const initials = initialsOf(stored);
  const each = initials.map(foldText);
  return { all: each.join(''), firsts: initials.map((initial) => foldText(firstLetter(initial))).join(''), each };
}

/** The first of the `firsts`; '' where there are no initials. */
export function firstInitialOf(stored: string): string {
  const [first = ''] = initialsOf(stored);
  return foldText(firstLetter(first));
}

function endings(folded: string): string[] {
  const pieces = folded
    .split(/[\s,;'-]+/)
    .map(usefulDots)
    .filter((piece) => piece !== '');
  const tokens = pieces.flatMap((piece) => piece.split('.')).filter((token) => token !== '');
  const withDots = pieces.map((piece, start) => (piece.includes('.') ? pieces.slice(start).join('') : ''));
  return [...tokens.map((_, start) => tokens.slice(start).join('')), ...withDots.filter((ending) => ending !== '')];
}
