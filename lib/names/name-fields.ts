import { z } from 'zod';
import { fieldError, line, oneOf } from '@/lib/shared/form-fields';
import type { FieldError } from '@/lib/text/nl/forms';
import { type InitialsReason, readInitials } from './initials';
import { surnameCharacters } from './name-characters';
import { INITIALS_MAX, nameUses, PREFIX_MAX, SURNAME_MAX } from './person-name';

/** Initials, forgiving on input; a first name is asked about (domain section 5). */
export function initialsField() {
  return line({ max: 5 * INITIALS_MAX }).transform((typed, context) => {
    const read = readInitials(typed);
    if (read.ok) return read.initials;
    const [reason] = read.reasons;
    const message = fieldError(reason ? fieldErrorOf(reason) : { code: 'initials_invalid' });
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

function fieldErrorOf(reason: InitialsReason): FieldError {
  return reason.code === 'too_long' ? { code: 'too_long', max: reason.max } : reason;
}

export function prefixField() {
  return line({ max: PREFIX_MAX, optional: true }).refine(surnameCharacters, INVALID);
}

export function surnameField({ optional }: { optional: boolean }) {
  return line({ max: SURNAME_MAX, optional })
    .refine(surnameCharacters, INVALID)
    .refine((typed) => typed === '' || /\p{L}/u.test(typed), { error: fieldError({ code: 'needs_a_letter' }) });
}

export function nameUseField() {
  return oneOf(nameUses);
}

const INVALID = { error: fieldError({ code: 'invalid_characters' }) };
