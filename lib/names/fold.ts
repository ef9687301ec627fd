import { isPlain, normalised } from '@/lib/shared/typed-text';

const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
  ĳ: 'ij',
};
const mapped = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

/** For sorting: `ĳ` is i + j and y stays y. */
export function baseLetters(text: string): string {
  if (isPlain(text)) return normalised(text.toLowerCase(), 'NFC');
  const bare = normalised(text.toLowerCase(), 'NFD').replace(/\p{M}/gu, '');
  return normalised(bare, 'NFC').replace(mapped, (letter) => letters[letter] ?? letter);
}

/** For searching: base letters, and ij = ĳ = ÿ = y, all written `ij`. */
export function foldText(text: string): string {
  return baseLetters(text).replace(/y/g, 'ij');
}
