import { addDays, addMonths, type CalendarDate } from '@/lib/shared/calendar-date';
import { compareText } from '@/lib/shared/compare-text';

/** Before the end of a cycle: `6m` is six months, `12w` twelve weeks. */
export type ReminderTerm = string;

/** Null for a term that isn't one. */
export function reminderDay(term: ReminderTerm, cycleEnd: CalendarDate): CalendarDate | null {
  const [, amount, unit] = /^([1-9][0-9]?)([mw])$/.exec(term) ?? [];
  if (!amount) return null;
  return unit === 'm' ? addMonths(cycleEnd, -Number(amount)) : addDays(cycleEnd, -7 * Number(amount));
}

/** What was due up to `handledUntil` is handled (null: nothing yet). Only the latest is due: one mail says it all. */
export function dueReminder(
  terms: readonly ReminderTerm[],
  cycle: { start: CalendarDate; end: CalendarDate },
  { today, handledUntil }: { today: CalendarDate; handledUntil: CalendarDate | null },
): ReminderTerm | null {
  if (today > cycle.end || today < cycle.start) return null;
  const due = terms
    .flatMap((term) => {
      const on = reminderDay(term, cycle.end);
      return on && on <= today && on >= cycle.start ? [{ term, on }] : [];
    })
    .toSorted((a, b) => compareText(a.on, b.on))
    .at(-1);
  return due && (handledUntil === null || due.on > handledUntil) ? due.term : null;
}
