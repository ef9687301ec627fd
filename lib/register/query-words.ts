import { foldText } from '@/lib/names/fold';
import { letterCount } from '@/lib/names/name-characters';
import { usefulDots } from '@/lib/names/name-parts';
import { gluedPrefix } from '@/lib/names/shortened-prefixes';
import type { QueryWord } from './query';
import { prefixesWrittenOut, type Unit } from './written-out-prefixes';

const JOINED_MAX = 5;
/** Each costs the database work, and no name has as many. */
const WRITTEN_OUT_MAX = 40;

export function queryWords(words: string[]): QueryWord[] {
  const units = words.flatMap(unitsOf);
  let left = WRITTEN_OUT_MAX;
  const starts = units.map((_, index) => prefixesWrittenOut(units, index));
  return units.map(({ token, ...word }, index) => {
    const covering = starts
      .slice(0, index + 1)
      .flatMap(({ words: length, spellings }, start) => (start + length > index ? spellings : []));
    const writtenOut = [...new Set(covering)].slice(0, left);
    left -= writtenOut.length;
    const joined = token === null ? [] : joinedAround(units, index);
    return { ...word, namePrefixes: [...new Set([...word.namePrefixes, ...joined, ...writtenOut])] };
  });
}

function unitsOf(word: string): Unit[] {
  const pieces = word
    .split(/['-]+/)
    .map(usefulDots)
    .filter((piece) => piece !== '');
  const [only] = pieces;
  if (only === undefined) return [];
  if (pieces.length > 1 && isHyphenatedInitials(pieces, word)) return [hyphenatedInitials(word, pieces)];
  if (pieces.length > 1) return pieces.map((piece) => (piece.includes('.') ? dotted(piece) : namePiece(piece)));
  if (only.includes('.')) return dottedUnits(only);
  return [letterCount(only) === 1 && word.includes("'") ? namePiece(only) : plainWord(only)];
}

function isHyphenatedInitials(pieces: string[], word: string): boolean {
  if (word.includes("'")) return false;
  return pieces.every((piece) => (piece.includes('.') ? isShort(piece) : letterCount(piece) === 1));
}

function isShort(piece: string): boolean {
  return piece.split('.').every((part) => letterCount(part) <= 2);
}

function hyphenatedInitials(typed: string, pieces: string[]): Unit {
  const joined = foldText(pieces.join(''));
  const letters = joined.replace(/\./g, '');
  if (joined !== letters) return unit({ typed, namePrefixes: [joined], initialsFromFirst: letters });
  return unit({ typed, namePrefixes: [letters], initialsFromFirst: letters, token: letters });
}

/** "J.v.d." is both: J. with a prefix, or three initials. */
function dottedUnits(typed: string): Unit[] {
  const glued = gluedPrefix(typed);
  if (glued === null) return [dotted(typed)];
  return [dotted(glued.initials), { ...dotted(glued.prefix), initialsFromFirst: foldText(typed).replace(/\./g, '') }];
}

/** Initials: in order from the first, or when there is one, any. With a long part also a name: "Jansz.". */
function dotted(typed: string): Unit {
  const folded = foldText(typed);
  const letters = folded.replace(/\./g, '');
  const parts = typed.split('.').filter((part) => part !== '');
  const namePrefixes = parts.some((part) => letterCount(part) > 2) ? [folded, letters] : [folded];
  return unit({
    typed,
    namePrefixes,
    initialsFromFirst: letterCount(typed) > 1 ? letters : null,
    oneInitial: parts.length === 1 ? letters : null,
  });
}

function namePiece(typed: string): Unit {
  const token = foldText(typed);
  return unit({ typed, namePrefixes: [token], token });
}

function plainWord(typed: string): Unit {
  const token = foldText(typed);
  const isOneLetter = letterCount(typed) === 1 || token === 'ij';
  return unit({
    typed,
    namePrefixes: [token],
    token,
    initialsFromFirst: letterCount(typed) > 1 ? token : null,
    oneInitial: isOneLetter ? token : null,
  });
}

function unit(given: Pick<Unit, 'typed' | 'namePrefixes'> & Partial<Unit>): Unit {
  return { initialsFromFirst: null, oneInitial: null, token: null, ...given };
}

function joinedAround(units: Unit[], index: number): string[] {
  const runs: string[] = [];
  for (let start = Math.max(0, index - JOINED_MAX + 1); start <= index; start += 1) {
    for (let end = index + 1; end <= Math.min(units.length, start + JOINED_MAX); end += 1) {
      const run = units.slice(start, end).map(({ token }) => token);
      if (run.every((token) => token !== null)) runs.push(run.join(''));
    }
  }
  return runs;
}
