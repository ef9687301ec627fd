import { decimalOf, type Hundredths } from '@/lib/content/amounts';
import type { TypedValues } from '@/lib/shared/action-state';
import { type CalendarDate, dateAsTyped } from '@/lib/shared/calendar-date';

type Contents = {
  typeCode: string;
  title: string;
  firstDay: CalendarDate | null;
  lastDay: CalendarDate | null;
  units: Hundredths | null;
  organiser: string;
  role: string;
  learned: string;
};

/** What is stored, as it would be typed: fills the form, and is shown beside what somebody typed in an older window. */
export function activityValues(contents: Contents): TypedValues {
  const { typeCode, title, firstDay, lastDay, units, organiser, role, learned } = contents;
  return {
    type: typeCode,
    title,
    lastDay: lastDay ? dateAsTyped(lastDay) : '',
    units: units === null ? '' : String(decimalOf(units)).replace('.', ','),
    firstDay: firstDay ? dateAsTyped(firstDay) : '',
    organiser,
    role,
    learned,
  };
}
