import type { z } from 'zod';
import type { FieldError } from '@/lib/shared/field-errors';
import { fieldError, line, notThat, tick } from '@/lib/shared/form-fields';
import { type InitialsReason, readInitials } from './initials';
import { prefixCharacters, surnameCharacters } from './name-characters';
import { INITIALS_MAX, PREFIX_MAX, SURNAME_MAX } from './person-name';
import { surnameQuestion } from './surname-question';

export function initialsField() {
  return line({ max: 5 * INITIALS_MAX }).transform((typed, context) => {
    const read = readInitials(typed);
    if (read.ok) return read.initials;
    const [reason] = read.reasons;
    return notThat(context, reason ? fieldErrorOf(reason) : { code: 'initials_invalid' });
  });
}

function fieldErrorOf(reason: InitialsReason): FieldError {
  return reason.code === 'too_long' ? { code: 'too_long', max: reason.max } : reason;
}

export function prefixField() {
  return line({ max: PREFIX_MAX, optional: true }).refine(prefixCharacters, INVALID);
}

export function surnameField({ optional }: { optional: boolean }) {
  return line({ max: SURNAME_MAX, optional })
    .refine(surnameCharacters, INVALID)
    .refine((typed) => typed === '' || /\p{L}/u.test(typed), { error: fieldError({ code: 'needs_a_letter' }) });
}

/** Ticked by somebody whose surname really begins with what looks like a prefix; never stored. */
export const keptSurnameFields = { keepBirthSurname: tick(), keepPartnerSurname: tick() };

export type KeptSurnames = Partial<Record<keyof typeof keptSurnameFields, boolean>>;

const pairs = {
  keepBirthSurname: ['birthPrefix', 'birthSurname'],
  keepPartnerSurname: ['partnerPrefix', 'partnerSurname'],
} as const satisfies Record<keyof KeptSurnames, string[]>;

/** A prefix isn't typed in the surname's field by mistake; the error stands at the tick. */
export function surnameMeant(asked: keyof KeptSurnames): Parameters<z.ZodObject['refine']> {
  const questionOn = (form: unknown) => {
    const given = form as Record<string, unknown>;
    const [prefix, surname] = pairs[asked].map((field) => given[field]);
    const isTyped = typeof surname === 'string' && (typeof prefix === 'string' || prefix === undefined);
    return given[asked] === true || !isTyped ? null : surnameQuestion({ prefix: prefix ?? '', surname });
  };
  return [
    (form: unknown) => questionOn(form) === null,
    {
      path: [asked],
      error: ({ input }) => fieldError(questionOn(input) ?? { code: 'surname_is_prefix' }),
      when: ({ value }) => typeof value === 'object' && value !== null,
    },
  ];
}

const INVALID = { error: fieldError({ code: 'invalid_characters' }) };
