import { z } from 'zod';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { FieldError } from '@/lib/shared/field-errors';
import { optionalTypedDate, readFieldErrors } from '@/lib/shared/form-fields';

const query = z.object({ op: optionalTypedDate() });

export type RulesAsked = { day: CalendarDate; error: null } | { day: null; error: FieldError };

/** Of which day somebody wants to see the rules, as typed; of today when nothing was. */
export function readRulesQuery(typed: string, today: CalendarDate): RulesAsked {
  const read = query.safeParse({ op: typed });
  if (read.success) return { day: read.data.op ?? today, error: null };
  return { day: null, error: readFieldErrors(read.error).op ?? { code: 'not_a_date' } };
}
