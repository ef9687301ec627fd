import { foldText } from '@/lib/names/fold';
import { letterCount } from '@/lib/names/name-characters';
import { isPrefixWord } from '@/lib/names/prefixes';
import { prefixesShortenedTo, shortenedRun } from '@/lib/names/shortened-prefixes';
import type { QueryWord } from './query';

export type Unit = QueryWord & { token: string | null };

const NO_PREFIX = { words: 0, spellings: [] };

/** `vd Berg` finds van den Berg. Never the prefix alone: "D. Jansen" would find Jansens with a partner called de Boer. */
export function prefixesWrittenOut(units: Unit[], index: number): { words: number; spellings: string[] } {
  const typed = units.map((unit) => foldText(unit.typed));
  const letters = (typed[index] ?? '').replace(/[.-]/g, '');
  // One letter without a dot finds whatever begins with it as it is.
  if (!typed[index]?.includes('.') && (letterCount(letters) < 2 || prefixesShortenedTo(letters).length === 0))
    return NO_PREFIX;
  const run = shortenedRun(typed.slice(index));
  if (run === null) return NO_PREFIX;
  const spellings = surnamesBeside(units, index, index + run.words).flatMap((surname) =>
    run.standsFor.map((prefix) => `${prefix.replaceAll(' ', '')}${surname}`),
  );
  return { words: run.words, spellings };
}

function surnamesBeside(units: Unit[], from: number, behind: number): string[] {
  const surnames = [units[behind], units.slice(0, from).find(isSurname)].flatMap((unit) =>
    unit?.token && !isPrefixWord(unit.token) ? [unit.token] : [],
  );
  return [...new Set(surnames)];
}

function isSurname({ token }: Unit): boolean {
  return token !== null && letterCount(token) > 1 && !isPrefixWord(token);
}
