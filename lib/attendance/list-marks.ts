import { foldedWords } from '@/lib/portfolio/duplicates';

const PRESENT = new Set(['x', 'j', 'ja', 'v', 'p', 'waar', 'true', 'aanwezig', 'present', 'ok', 'alle', 'alles']);
const ABSENT = new Set(['n', 'nee', 'afwezig', 'absent', 'onwaar', 'false', 'ziek', 'afgemeld', '0']);

/** Whether a cell says that somebody was there; null for what says neither. An empty one is a no. */
export function isMarked(cell: string): boolean | null {
  if (/^[✓✔☑√]$/u.test(cell)) return true;
  if (/^[-–—]?$/u.test(cell)) return false;
  const words = foldedWords(cell).join(' ');
  if (PRESENT.has(words) || words === '1') return true;
  return ABSENT.has(words) ? false : null;
}

/** "1, 3", "1-3", "1 en 2"; "alle" is all of them: []. Null for what isn't read. */
export function readMeetings(cell: string, count: number): number[] | null {
  if (isAll(cell)) return [];
  const parts = cell.split(/\s*(?:,|;|\+|&|\ben\b)\s*|\s+/).filter((part) => part !== '');
  const positions = parts.flatMap((part) => rangeOf(part) ?? [0]);
  return positions.every((position) => position >= 1 && position <= count) ? wholeAsNone(positions, count) : null;
}

/** Sorted, each once; all of them is the same as none of them named. */
export function wholeAsNone(positions: readonly number[], count: number): number[] {
  const distinct = [...new Set(positions)].sort((a, b) => a - b);
  return distinct.length === count ? [] : distinct;
}

/** What several rows say of one person; one that says all of them says it all. */
export function joinMeetings(said: readonly (readonly number[])[], count: number): number[] {
  return said.some(({ length }) => length === 0) ? [] : wholeAsNone(said.flat(), count);
}

function isAll(cell: string): boolean {
  const words = foldedWords(cell).join(' ');
  return PRESENT.has(words) || /^[✓✔☑√]$/u.test(cell);
}

function rangeOf(part: string): number[] | null {
  const [, from, to = from] = /^(\d{1,3})(?:[-–](\d{1,3}))?$/.exec(part) ?? [];
  if (!from || !to || Number(to) < Number(from)) return null;
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index);
}
