import { onlyNameSigns } from '@/lib/names/name-parts';
import { tidy } from '@/lib/shared/typed-text';
import { normaliseNumber } from './registration-number';

/** As people copy it from a letter: `number` is the part with digits, `names` all the rest. */
export type TypedNumber = { number: string; names: string };

const PARTS = /[^\s,;:/()[\]{}]+/g;
const NUMBER_WORD = /^(?:\p{L}*nummer|\p{L}*nr|no|num|reg|registratie)$/iu;

type Part = { at: number; length: number; kind: 'number' | 'beside' | 'name' };

export function readTypedNumber(text: string, prefix: string): TypedNumber | null {
  const typed = tidy(text);
  const parts = partsOf(typed, prefix);
  if (!parts.some(({ kind }) => kind === 'number')) return null;
  const belongs = parts.map((part, index) => part.kind === 'number' || isBesideNumber(parts, index));
  const joined = parts
    .filter(({ kind }) => kind === 'number')
    .map(({ at, length }) => withoutWords(typed.slice(at, at + length), prefix))
    .join('');
  return {
    number: normaliseNumber(joined, prefix) ?? joined,
    names: blanked(
      typed,
      parts.filter((_, index) => belongs[index]),
    ),
  };
}

function partsOf(typed: string, prefix: string): Part[] {
  return [...typed.matchAll(PARTS)].map((match) => {
    const [word] = match;
    const place = { at: match.index, length: word.length };
    if (/\d/.test(word)) return { ...place, kind: 'number' };
    return { ...place, kind: isNumberWord(word, prefix) ? 'beside' : 'name' };
  });
}

function isNumberWord(word: string, prefix: string): boolean {
  const letters = word.replace(/[°º]/gu, 'o').replace(/[^\p{L}]/gu, '');
  return NUMBER_WORD.test(letters) || letters.toUpperCase() === prefix.replace(/[^\p{L}]/gu, '').toUpperCase();
}

function isBesideNumber(parts: Part[], index: number): boolean {
  if (parts[index]?.kind !== 'beside') return false;
  const next = parts.slice(index).find(({ kind }) => kind !== 'beside');
  const previous = parts.slice(0, index).findLast(({ kind }) => kind !== 'beside');
  return next?.kind === 'number' || previous?.kind === 'number';
}

/** "OUD-7" stays, since its letters are part of it. */
function withoutWords(part: string, prefix: string): string {
  const signs = onlyNameSigns(part).replace(/[\s']/g, '');
  const [, words = '', rest = signs] = signs.match(/^([^\d]*)(\d.*)$/) ?? [];
  return words !== '' &&
    words
      .split(/[.-]+/)
      .filter(Boolean)
      .every((word) => isNumberWord(word, prefix))
    ? rest
    : signs;
}

function blanked(typed: string, parts: Part[]): string {
  return parts.reduceRight((text, { at, length }) => `${text.slice(0, at)} ${text.slice(at + length)}`, typed).trim();
}
