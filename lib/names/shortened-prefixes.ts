import { foldText } from './fold';
import { letterCount, plainSigns } from './name-characters';
import { knownPrefixes } from './prefixes';

const RUN_MAX = 3;
/** `'t` and het are one word in a search. */
const HET = 'het';
const SHORT_HET = 't';

const byShortForm = shortForms();

/** Folded: `v.d.`, `vd` and `v/d` are van de, van den and van der. Empty for what is written out or is no prefix. */
export function prefixesShortenedTo(letters: string): readonly string[] {
  return byShortForm.get(letters) ?? [];
}

export type ShortenedRun = { words: number; standsFor: readonly string[] };

export function shortenedRun(words: readonly string[]): ShortenedRun | null {
  for (let length = Math.min(RUN_MAX, words.length); length > 0; length -= 1) {
    const standsFor = prefixesShortenedTo(onlyLetters(words.slice(0, length).join('')));
    if (standsFor.length > 0) return { words: length, standsFor };
  }
  return null;
}

export function isShortenedPrefix(word: string): boolean {
  return prefixesShortenedTo(onlyLetters(foldText(word))).length > 0;
}

/** "J.v.d." is J. and v.d. A single letter other than v is an initial. */
export function gluedPrefix(word: string): { initials: string; prefix: string } | null {
  const parts = word.match(/[^.]+\.?/g) ?? [];
  if (!word.includes('.') || isShortenedPrefix(word) || parts.some((part) => letterCount(part) > 3)) return null;
  for (let from = 1; from < parts.length; from += 1) {
    const prefix = parts.slice(from).join('');
    const letters = onlyLetters(foldText(prefix));
    if ((letters.length > 1 || letters === 'v') && isShortenedPrefix(prefix))
      return { initials: parts.slice(0, from).join(''), prefix };
  }
  return null;
}

export function meansSamePrefix(one: string, other: string): boolean {
  const spellings = [one, other].map((prefix) => {
    const letters = onlyLetters(withHet(plainSigns(foldText(prefix))));
    return [letters, ...prefixesShortenedTo(letters).map(onlyLetters)];
  });
  return (spellings[0] ?? []).some((spelling) => spellings[1]?.includes(spelling));
}

/** As given; with het for `'t` and the reverse; with a shortened prefix, in front and behind a hyphen, written out. */
export function sameSurnames(folded: string): string[] {
  const writtenOut = frontsOf(folded).flatMap((front) => {
    const words = wordsOf(front);
    const run = shortenedRun(words.slice(0, -1).filter((word, index, all) => isWhole(all, index) && word !== ''));
    const rest = words.slice(run?.words ?? 0).join(' ');
    return run ? run.standsFor.map((prefix) => `${prefix} ${rest}`) : [];
  });
  return unique([folded, ...writtenOut].flatMap((text) => [text, withHet(text), withShortHet(text)]));
}

function frontsOf(folded: string): string[] {
  const hyphen = folded.lastIndexOf('-');
  return hyphen > 0 ? [folded, folded.slice(hyphen + 1)] : [folded];
}

/** "v.d. laan" and "v.d.laan" alike: v., d., laan. A hyphen ends what may be a prefix. */
function wordsOf(text: string): string[] {
  return text
    .replace(/\.(?=[^\s.])/g, '. ')
    .split(' ')
    .filter((word) => word !== '');
}

/** Up to a word with an apostrophe or a hyphen: "d'" of d'Angelo is written out. "'t" by itself is short for het. */
function isWhole(words: readonly string[], index: number): boolean {
  return words.slice(0, index + 1).every((word) => !/['-]/.test(word) || /^'\p{L}$/u.test(word));
}

function withHet(text: string): string {
  return text.replace(/(?<![\p{L}\p{M}.])'?t(?![\p{L}\p{M}.])/gu, HET);
}

function withShortHet(text: string): string {
  return text.replace(/(?<![\p{L}\p{M}.])het(?![\p{L}\p{M}.])/gu, `'${SHORT_HET}`);
}

function shortForms(): ReadonlyMap<string, readonly string[]> {
  const prefixes = unique(knownPrefixes.map((prefix) => prefix.split(' ').map(canonical).join(' ')));
  const writtenOut = new Set(knownPrefixes.map((prefix) => onlyLetters(foldText(prefix))));
  const found = new Map<string, string[]>();
  for (const prefix of prefixes) {
    for (const short of combinations(prefix.split(' ').map(shortenings))) {
      // One letter is short for more than the prefix that it is: d' and "d".
      if (short.length === 1 || !writtenOut.has(short)) found.set(short, unique([...(found.get(short) ?? []), prefix]));
    }
  }
  return found;
}

function canonical(word: string): string {
  const letters = onlyLetters(foldText(word));
  return letters === SHORT_HET ? HET : letters;
}

function shortenings(word: string): string[] {
  const ends = word.length > 2 ? [`${word.charAt(0)}${word.charAt(word.length - 1)}`] : [];
  return unique([word, word.charAt(0), ...ends, ...(word === HET ? [SHORT_HET] : [])]);
}

function combinations(words: string[][]): string[] {
  return words.reduce<string[]>((starts, forms) => starts.flatMap((start) => forms.map((form) => start + form)), ['']);
}

function onlyLetters(text: string): string {
  return text.replace(/[^\p{L}]/gu, '');
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
