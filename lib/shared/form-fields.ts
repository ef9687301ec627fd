import { z } from 'zod';
import type { FieldErrors } from './action-state';
import { type CalendarDate, readTypedDate, typedDateProblem } from './calendar-date';
import type { FieldError } from './field-errors';
import { EMAIL_MAX, isMailable } from './mailable-address';
import { LONGEST_FIELD, tidy, typedTextProblem } from './typed-text';

export function fieldError(error: FieldError): string {
  return JSON.stringify(error);
}

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
    const problem = typedTextProblem(value, mostTyped(max));
    if (problem === null) return;
    const error = problem === 'too_long' ? ({ code: 'too_long', max } as const) : ({ code: 'too_many_marks' } as const);
    context.addIssue({ code: 'custom', message: fieldError(error), continue: false });
  });
}

/** Of a long text more than is left of it: each end of a line is posted as two characters. */
function mostTyped(max: number): number {
  return max < LONGEST_FIELD ? LONGEST_FIELD - 1 : 2 * max;
}

function cleaned({ max, optional = false }: Length, clean: (typed: string) => string, typed = typedText(max)) {
  const text = typed
    .transform(clean)
    .refine((value) => value.length <= max, { error: fieldError({ code: 'too_long', max }), abort: true });
  if (optional) return text.optional().transform((value) => value ?? '');
  return text.refine((value) => value.length > 0, { error: required });
}

type Length = { max: number; optional?: boolean };

export function line(length: Length) {
  return cleaned(length, tidy);
}

export function paragraphs(length: Length) {
  return cleaned(length, (typed) => linesOf(typed).map(tidy).join('\n').trim());
}

/** As `paragraphs`, but what stands before the first letter of a line is kept: in Markdown it has a meaning. */
export function markdown(length: Length) {
  return cleaned(length, tidyMarkdown);
}

function tidyMarkdown(typed: string): string {
  return linesOf(typed).map(tidyIndented).join('\n').trim();
}

/** As `markdown`, where `max` is more than is ever worked on in one piece: then a line has a most of its own. */
export function longMarkdown({ max }: { max: number }) {
  const isWorkable = (typed: string) => linesOf(typed).every((typedLine) => typedLine.length <= LONGEST_FIELD);
  const lines = typedText(max).refine(isWorkable, {
    error: fieldError({ code: 'line_too_long', max: LONGEST_FIELD }),
    abort: true,
  });
  return cleaned({ max }, tidyMarkdown, lines);
}

function linesOf(typed: string): string[] {
  return typed.replace(/\r\n?/g, '\n').split('\n');
}

function tidyIndented(typed: string): string {
  const rest = tidy(typed);
  if (rest === '') return '';
  const [indent = ''] = /^[ \t]*/.exec(typed) ?? [];
  return indent.replaceAll('\t', '    ') + rest;
}

export function emailAddress() {
  return line({ max: EMAIL_MAX }).refine(isMailable, {
    error: fieldError({ code: 'not_an_email' }),
  });
}

export function phoneNumber() {
  return line({ max: 30 }).refine(
    (value) => /^\+?[\d\s().-]+$/.test(value) && /^\d{9,15}$/.test(value.replace(/\D/g, '')),
    { error: fieldError({ code: 'phone_invalid' }) },
  );
}

export function oneOf<const Codes extends readonly [string, ...string[]]>(codes: Codes) {
  return z.enum(codes, { error: fieldError({ code: 'choose_one' }) });
}

export function tick() {
  return z
    .string()
    .optional()
    .transform((value) => value === 'on');
}

export function notThat(context: Pick<z.RefinementCtx, 'addIssue'>, error: FieldError): never {
  context.addIssue({ code: 'custom', message: fieldError(error) });
  return z.NEVER;
}

function dateIn(typed: string, context: z.RefinementCtx<string>): CalendarDate {
  return readTypedDate(typed) ?? notThat(context, { code: typedDateProblem(typed) });
}

export function typedDate() {
  return line({ max: 40 }).transform(dateIn);
}

export function optionalTypedDate() {
  return line({ max: 40, optional: true }).transform((typed, context) =>
    typed === '' ? null : dateIn(typed, context),
  );
}

export function decimal({ min, max }: { min: number; max: number }) {
  return line({ max: 40 }).transform((typed, context) => {
    if (!/^\d{1,6}([.,]\d{1,2})?$/.test(typed)) return notThat(context, { code: 'not_a_number' });
    const number = Number(typed.replace(',', '.'));
    return number < min || number > max ? notThat(context, { code: 'out_of_range', min, max }) : number;
  });
}

const VERSION_MAX = 2_147_483_647;

/** The version that a form was loaded with; a missing one never matches. */
export function loadedVersion() {
  return z.coerce.number().int().min(0).max(VERSION_MAX).catch(-1);
}
