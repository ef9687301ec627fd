import { z } from 'zod';
import type { FieldErrors } from './action-state';
import { readTypedDate, typedDateProblem } from './calendar-date';
import type { FieldError } from './field-errors';
import { EMAIL_MAX, isMailable } from './mailable-address';
import { LONGEST_FIELD, tidy, typedTextProblem } from './typed-text';

/** A field's error as a zod message; `readFieldErrors` takes it apart again. */
export function fieldError(error: FieldError): string {
  return JSON.stringify(error);
}

/** The first error of each field, by its name in the form (`appointments.0.hoursPerWeek`). */
export function readFieldErrors(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of error.issues) {
    const name = issue.path.map(String).join('.');
    errors[name] ??= readFieldError(issue.message);
  }
  return errors;
}

function readFieldError(message: string): FieldError {
  try {
    return JSON.parse(message) as FieldError;
  } catch {
    // Zod's own message: the field was absent or of another type than a form can send.
    return { code: 'required' };
  }
}

const required = fieldError({ code: 'required' });

/** What was typed in one field, looked at before it is worked on; `max` is what is left of it when it is tidied. */
function typedText(max: number) {
  return z.string({ error: required }).superRefine((value, context) => {
    const problem = typedTextProblem(value, LONGEST_FIELD - 1);
    if (problem === null) return;
    const error = problem === 'too_long' ? ({ code: 'too_long', max } as const) : ({ code: 'too_many_marks' } as const);
    context.addIssue({ code: 'custom', message: fieldError(error), continue: false });
  });
}

/** A line of text: tidied, at most `max` characters. */
export function line({ max, optional = false }: { max: number; optional?: boolean }) {
  const text = typedText(max)
    .transform(tidy)
    .refine((value) => value.length <= max, { error: fieldError({ code: 'too_long', max }), abort: true });
  if (optional) return text.optional().transform((value) => value ?? '');
  return text.refine((value) => value.length > 0, { error: required });
}

/** Text of several lines: control characters out, line ends made one kind. */
export function paragraphs({ max, optional = false }: { max: number; optional?: boolean }) {
  const text = typedText(max)
    .transform((value) => value.replace(/\r\n?/g, '\n').split('\n').map(tidy).join('\n').trim())
    .refine((value) => value.length <= max, { error: fieldError({ code: 'too_long', max }), abort: true });
  if (optional) return text.optional().transform((value) => value ?? '');
  return text.refine((value) => value.length > 0, { error: required });
}

/** An e-mail address as typed, trimmed. */
export function emailAddress() {
  return line({ max: EMAIL_MAX }).refine(isMailable, {
    error: fieldError({ code: 'not_an_email' }),
  });
}

/** A phone number: digits with the signs that people put between them. */
export function phoneNumber() {
  return line({ max: 30 }).refine(
    (value) => /^\+?[\d\s().-]+$/.test(value) && /^\d{9,15}$/.test(value.replace(/\D/g, '')),
    { error: fieldError({ code: 'phone_invalid' }) },
  );
}

/** One of a closed list of codes. */
export function oneOf<const Codes extends readonly [string, ...string[]]>(codes: Codes) {
  return z.enum(codes, { error: fieldError({ code: 'choose_one' }) });
}

/** A tick box: its value is `on` or it isn't sent. */
export function tick() {
  return z
    .string()
    .optional()
    .transform((value) => value === 'on');
}

/** A calendar date as people type it. */
export function typedDate() {
  return line({ max: 40 }).transform((value, context) => {
    const date = readTypedDate(value);
    if (date) return date;
    context.addIssue({ code: 'custom', message: fieldError({ code: typedDateProblem(value) }) });
    return z.NEVER;
  });
}

/** The same, where it may be left empty: null. */
export function optionalTypedDate() {
  return line({ max: 40, optional: true }).transform((value, context) => {
    if (value === '') return null;
    const date = readTypedDate(value);
    if (date) return date;
    context.addIssue({ code: 'custom', message: fieldError({ code: typedDateProblem(value) }) });
    return z.NEVER;
  });
}

/** A number with a comma or a point and at most two decimals. */
export function decimal({ min, max }: { min: number; max: number }) {
  return line({ max: 40 }).transform((value, context) => {
    if (!/^\d{1,6}([.,]\d{1,2})?$/.test(value)) {
      context.addIssue({ code: 'custom', message: fieldError({ code: 'not_a_number' }) });
      return z.NEVER;
    }
    const number = Number(value.replace(',', '.'));
    if (number < min || number > max) {
      context.addIssue({ code: 'custom', message: fieldError({ code: 'out_of_range', min, max }) });
      return z.NEVER;
    }
    return number;
  });
}

/** The most that a database integer holds. */
const VERSION_MAX = 2_147_483_647;

/** The version that a form was loaded with; a missing one never matches. */
export function loadedVersion() {
  return z.coerce.number().int().min(0).max(VERSION_MAX).catch(-1);
}
