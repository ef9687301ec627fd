import { foldText } from '@/lib/names/fold';
import { letterCount } from '@/lib/names/name-characters';
import type { PersonName } from '@/lib/names/person-name';
import { printedName } from '@/lib/names/printed-name';
import { firstNameAlternative } from '@/lib/register/first-name-alternative';
import { readQuery } from '@/lib/register/query';
import { matches } from '@/lib/register/search-keys';
import type { AttendanceRow } from './attendance-list';

export const rowOutcomes = ['matches', 'number_and_name_differ', 'not_found_kept', 'already_listed'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/**
 * `shown` is whom the public register has by that number. Whoever it doesn't show is in nothing that this is given, so
 * that a shielded, a former and an unknown person can't be told apart.
 */
export function rowOutcome(
  { numberNormalised, name }: Pick<AttendanceRow, 'numberNormalised' | 'name'>,
  { shown, listed }: { shown: ReadonlyMap<string, PersonName>; listed: ReadonlySet<string> },
): RowOutcome {
  const person = shown.get(numberNormalised);
  if (person && !isNameOf(name, person)) return 'number_and_name_differ';
  if (listed.has(numberNormalised)) return 'already_listed';
  return person ? 'matches' : 'not_found_kept';
}

/** In their order: of two rows with one number, the second is listed already. */
export function rowOutcomesOf(
  rows: readonly Pick<AttendanceRow, 'numberNormalised' | 'name'>[],
  { shown, listed }: { shown: ReadonlyMap<string, PersonName>; listed: ReadonlySet<string> },
): RowOutcome[] {
  const taken = new Set(listed);
  return rows.map((row) => {
    const outcome = rowOutcome(row, { shown, listed: taken });
    if (isListedBy(outcome)) taken.add(row.numberNormalised);
    return outcome;
  });
}

export function isListedBy(outcome: RowOutcome): boolean {
  return outcome === 'matches' || outcome === 'not_found_kept';
}

/**
 * By the rule of the search (domain section 5), with one of the surnames whole. Beside a number a first name is taken
 * for its letter.
 */
export function isNameOf(typed: string, person: PersonName): boolean {
  // As the register prints it: most rows, and hundreds at once.
  if (foldText(typed) === foldText(printedName(person)) || isWrittenAs(typed, person)) return true;
  const asFirstName = firstNameAlternative(typed);
  return asFirstName !== null && isWrittenAs(asFirstName, person);
}

function isWrittenAs(typed: string, name: PersonName): boolean {
  const read = readQuery(typed, '');
  if (!read.ok || read.query.kind !== 'name' || !matches(read.query, { name })) return false;
  const words = read.query.words.flatMap(({ namePrefixes }) => namePrefixes);
  return [name.birthSurname, name.partnerSurname].some((surname) => surname !== '' && holds(words, surname));
}

function holds(words: readonly string[], surname: string): boolean {
  const parts = foldText(surname)
    .split(/[\s.'’-]+/u)
    .filter((part) => letterCount(part) > 0);
  return words.includes(parts.join('')) || parts.every((part) => words.includes(part));
}
