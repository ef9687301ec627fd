import { z } from 'zod';
import { amountAsTyped, type Hundredths } from '@/lib/content/amounts';
import { optionalTypedAmount, readTypedAmount, typedAmount } from '@/lib/content/typed-amount';
import type { TypedValues } from '@/lib/shared/action-state';
import { type CalendarDate, dateAsTyped } from '@/lib/shared/calendar-date';
import { fieldError, line, loadedVersion, optionalTypedDate, paragraphs, tick } from '@/lib/shared/form-fields';

const version = loadedVersion();
/** What can't be an id finds nothing. */
const id = z.string().catch('');
const CODE_MAX = 100;

/** No activity lasts longer, counted in hours: it only keeps typing errors out. */
export const MOST_UNITS = 10_000;
export const LEAST_UNITS = 0.01;

const UNITS = { min: LEAST_UNITS, max: MOST_UNITS };

/** Hours, days or items; null while it is empty. */
export const typedUnits = () => optionalTypedAmount(UNITS);
/** The same where there has to be one. */
export const neededUnits = () => typedAmount(UNITS);

export function readUnits(typed: string) {
  return readTypedAmount(typed, UNITS);
}

/** A draft needs a title, so that its owner recognises it; the rest may wait (activity-submission.ts). */
export const activitySchema = z
  .object({
    id,
    version,
    // Not called a code: what a field of that name holds never goes back to a page (lib/shared/typed-form.ts).
    type: line({ max: CODE_MAX, optional: true }),
    title: line({ max: 200 }),
    lastDay: optionalTypedDate(),
    units: typedUnits(),
    firstDay: optionalTypedDate(),
    organiser: line({ max: 200, optional: true }),
    role: line({ max: 200, optional: true }),
    learned: paragraphs({ max: 4000, optional: true }),
  })
  .refine(({ firstDay, lastDay }) => firstDay === null || lastDay === null || firstDay <= lastDay, {
    path: ['firstDay'],
    error: fieldError({ code: 'first_day_after_last' }),
  })
  .transform(({ type: typeCode, ...rest }) => ({ typeCode, ...rest }));

export type ActivityContents = {
  /** Code of a type in the norm set of its last day; '' while there is none. */
  typeCode: string;
  title: string;
  /** Null: it began on its last day. */
  firstDay: CalendarDate | null;
  lastDay: CalendarDate | null;
  units: Hundredths | null;
  organiser: string;
  role: string;
  learned: string;
};

/** What is stored, as it would be typed: fills the form, and is shown beside what somebody typed in an older window. */
export function activityValues(contents: ActivityContents): TypedValues {
  const { typeCode, title, firstDay, lastDay, units, organiser, role, learned } = contents;
  return {
    type: typeCode,
    title,
    lastDay: lastDay ? dateAsTyped(lastDay) : '',
    units: amountAsTyped(units),
    firstDay: firstDay ? dateAsTyped(firstDay) : '',
    organiser,
    role,
    learned,
  };
}

export const activityVersionSchema = z.object({ id, version });

/** Handing in: `withoutProof` once its owner was asked whether it goes without the evidence that it needs. */
export const submitActivitySchema = z.object({ id, version, withoutProof: tick() });

/** `copyId` is the new one's, so that pressing twice makes one copy. */
export const copyActivitySchema = z.object({ id, copyId: id });

export const removeEvidenceSchema = z.object({ evidenceId: id });

/** `formId` becomes the note's, so that sending twice notes once. */
export const disputeActivitySchema = z.object({ id, formId: z.uuid(), words: paragraphs({ max: 2000 }) });

export const activityAnswerSchema = z.object({ id, questionId: id, answer: paragraphs({ max: 4000 }) });
