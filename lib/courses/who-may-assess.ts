import type { OwnMatters } from '@/lib/access/own-matters';
import { foldedWords } from '@/lib/portfolio/duplicates';

/** Who is asked about: everything that is theirs, under whichever login. */
export type Assessor = OwnMatters & {
  /** Of their login, and of their registrations as printed. */
  names: readonly string[];
  /** Normalised registration numbers. */
  numbers: readonly string[];
};

export type AssessedCourse = {
  /** As its provider typed them. */
  trainers: string;
  /** Normalised, of those who gave or are to give a run of it. */
  trainerNumbers: readonly string[];
  contactIds: readonly string[];
  /** Registrations that stand in a list of it. */
  listedIds: readonly string[];
  /** Accounts that assess this request already. */
  assessorIds: readonly string[];
};

export const assessingReasons = ['trainer', 'contact', 'in_list', 'assessor_already'] as const;
export type AssessingReason = (typeof assessingReasons)[number];

/** Every reason why somebody can't assess a request; none: they may. */
export function assessingRefusals(assessor: Assessor, course: AssessedCourse): AssessingReason[] {
  const { accountIds, registrationIds } = assessor;
  const is: Record<AssessingReason, boolean> = {
    trainer: isTrainer(assessor, course),
    contact: course.contactIds.some((id) => accountIds.includes(id)),
    in_list: course.listedIds.some((id) => registrationIds.includes(id)),
    assessor_already: course.assessorIds.some((id) => accountIds.includes(id)),
  };
  return assessingReasons.filter((reason) => is[reason]);
}

/** Whoever is partial decides nothing about it either. */
export function isOwnCourse(assessor: Assessor, course: AssessedCourse): boolean {
  return assessingRefusals(assessor, course).some((reason) => reason !== 'assessor_already');
}

/** By number or name on one line of what was typed: rather one too many than somebody on their own course. */
function isTrainer({ names, numbers }: Assessor, { trainers, trainerNumbers }: AssessedCourse): boolean {
  const lines = trainers.split(/[\n;]/).map(foldedWords);
  return (
    numbers.some((number) => trainerNumbers.includes(number)) ||
    [...names, ...numbers].some((typed) => lines.some((line) => standsIn(line, foldedWords(typed))))
  );
}

/** A first name and its initial are the same; the last word, the surname, is there as it is. */
function standsIn(line: readonly string[], words: readonly string[]): boolean {
  const surname = words.at(-1);
  if (surname === undefined || !line.includes(surname)) return false;
  const others = line.filter((there) => there !== surname);
  return words
    .slice(0, -1)
    .every((word) => others.some((there) => there === word || isInitialOf(there, word) || isInitialOf(word, there)));
}

function isInitialOf(letter: string, word: string): boolean {
  return letter.length === 1 && word.startsWith(letter);
}
