import { foldText } from '@/lib/names/fold';
import { letterCount, plainSigns } from '@/lib/names/name-characters';
import { isPrefixWord } from '@/lib/names/prefixes';
import { isShortenedPrefix } from '@/lib/names/shortened-prefixes';
import type { NameQuery } from './query';

export const NEAR_SPELLINGS_SHOWN = 5;
const LETTERS_PER_MISTAKE = 4;

export function surnameTyped({ words }: NameQuery): string {
  const names = words.map(({ typed }) => typed).filter((typed) => letterCount(typed) > 1 && !isInitials(typed));
  const withoutPrefix = names.slice(names.findIndex((name) => !isPrefixWord(name) && !isShortenedPrefix(name)));
  return withoutPrefix.map(foldText).join(' ');
}

/** Of two letters everything is a near spelling. */
export function mayBeMisspelt(surname: string): boolean {
  return endings(surname).length > 0;
}

/** Closest first, then single surnames before double ones. One mistake is allowed in every four letters. */
export function nearSpellings(query: NameQuery, candidates: readonly string[]): string[] {
  const typed = endings(surnameTyped(query));
  const whole = foldText(query.typed);
  const scored = new Map<string, { candidate: string; distance: number }>();
  for (const candidate of candidates) {
    const folded = foldText(candidate);
    const distance = closest(typed, [...endings(folded), ...folded.split('-').flatMap(endings)]);
    if (distance !== null && folded !== whole && !scored.has(folded)) scored.set(folded, { candidate, distance });
  }
  return [...scored.values()]
    .sort((a, b) => a.distance - b.distance || Number(isDouble(a.candidate)) - Number(isDouble(b.candidate)))
    .slice(0, NEAR_SPELLINGS_SHOWN)
    .map(({ candidate }) => candidate);
}

function isDouble(surname: string): boolean {
  return /\p{L}[.'\s]*-/u.test(plainSigns(surname));
}

/** Letters put in, left out or changed, or two neighbours swapped. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const steps = [
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      ];
      current.push(Math.min(...steps));
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

function isInitials(typed: string): boolean {
  return typed.includes('.') && typed.split('.').every((part) => letterCount(part) <= 2);
}

function endings(folded: string): string[] {
  const words = folded.split(/[^\p{L}]+/u).filter((word) => word !== '');
  return words.map((_, start) => words.slice(start).join('')).filter((ending) => ending.length > 2);
}

function closest(typed: string[], spellings: string[]): number | null {
  const distances = typed.flatMap((text) => {
    const allowed = Math.max(1, Math.floor(text.length / LETTERS_PER_MISTAKE));
    return spellings
      .filter((spelling) => Math.abs(spelling.length - text.length) <= allowed)
      .map((spelling) => editDistance(text, spelling))
      .filter((distance) => distance <= allowed);
  });
  return distances.length > 0 ? Math.min(...distances) : null;
}
