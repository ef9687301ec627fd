import { z } from 'zod';
import type { Settings } from '@/lib/content/settings-schema';
import type { PersonName } from '@/lib/names/person-name';
import { paragraphs } from '@/lib/shared/form-fields';
import { type PublicEntry, type PublicStatus, publicEntry } from './public-entry';
import { type Query, readQuery } from './query';
import { matches } from './search-keys';

/** What stays a page that can be read and printed. */
const LINES_MAX = 100;
/** A number and a long name on each. */
const TEXT_MAX = 10_000;

export const numberListSchema = z.object({ numbers: paragraphs({ max: TEXT_MAX }) });

/** Each line is a search: nobody asks more at once than in a minute. */
export function linesAtOnce({ publicSearchPerMinute }: Pick<Settings, 'publicSearchPerMinute'>): number {
  return Math.min(LINES_MAX, publicSearchPerMinute);
}

export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** `numbers` is what the line may be asking for, each in the form in which it is unique. */
export type NumberLine = { typed: string; query: Query | null; numbers: string[] };

export function readNumberLine(typed: string, numberPrefix: string): NumberLine {
  const read = readQuery(typed, numberPrefix);
  if (!read.ok) return { typed, query: null, numbers: [] };
  const { query } = read;
  const number = query.kind === 'number' ? query.normalised : query.number;
  return { typed, query, numbers: [number, query.orNumber].filter((one) => one !== null) };
}

export type CheckedLine = { typed: string } & (
  | { says: 'in_register'; entry: PublicEntry }
  /** Nobody is found by a name alone: a list of names would be a way to list the register. */
  | { says: 'absent' | 'not_together' | 'no_number' }
);

type Known = { name: PersonName; number: string; status: PublicStatus };

/** `known` has those whom the public may see, by the number that was asked. */
export function checkedLine({ typed, query, numbers }: NumberLine, known: ReadonlyMap<string, Known>): CheckedLine {
  const owners = numbers.flatMap((numberNormalised) => {
    const person = known.get(numberNormalised);
    return person ? [{ person, numberNormalised }] : [];
  });
  if (owners.length === 0 || query === null)
    return { typed, says: query !== null && /\d/.test(typed) ? 'absent' : 'no_number' };
  const owner = owners.find(({ person, numberNormalised }) => matches(query, { ...person, numberNormalised }));
  return owner ? { typed, says: 'in_register', entry: publicEntry(owner.person) } : { typed, says: 'not_together' };
}
