import { addDays, type CalendarDate, calendarDate, daysBetween } from './calendar-date';
import { type AddressParams, firstValue } from './list-address';

const PROMISED_PARAM = 'termijn';

const values = { week: 'week', late: 'voorbij' } as const;
/** Of what waits with a promised day: what is promised for this week, from today on, or what is past its day. */
export type Promised = keyof typeof values;

export function readPromised(params: AddressParams): Promised | undefined {
  const asked = firstValue(params[PROMISED_PARAM]);
  return (Object.keys(values) as Promised[]).find((promised) => values[promised] === asked);
}

export function promisedParams(promised: Promised | undefined): Record<string, string> {
  return promised ? { [PROMISED_PARAM]: values[promised] } : {};
}

type Words = { label: string; all: string } & Record<Promised, string>;

/** As a choice of a form that narrows a list. */
export function promisedChoice(promised: Promised | undefined, { label, all, ...names }: Words) {
  const options = (Object.keys(values) as Promised[]).map((one) => ({ value: values[one], label: names[one] }));
  const chosen = promised ? values[promised] : '';
  return { name: PROMISED_PARAM, label, chosen, options: [{ value: '', label: all }, ...options] };
}

const A_MONDAY = calendarDate('2024-01-01');
const DAYS = 7;

/** The Sunday of the week that a day is in. */
export function endOfWeek(day: CalendarDate): CalendarDate {
  const sinceMonday = ((daysBetween(A_MONDAY, day) % DAYS) + DAYS) % DAYS;
  return addDays(day, DAYS - 1 - sinceMonday);
}
