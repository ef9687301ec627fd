import { type CalendarDate, calendarDate } from '@/lib/shared/calendar-date';

/** A `date` column comes and goes as midnight UTC; no time zone ever shifts it. */
export function toColumn(date: CalendarDate): Date;
export function toColumn(date: CalendarDate | null): Date | null;
export function toColumn(date: CalendarDate | null): Date | null {
  return date && new Date(`${date}T00:00:00Z`);
}

export function fromColumn(column: Date): CalendarDate;
export function fromColumn(column: Date | null): CalendarDate | null;
export function fromColumn(column: Date | null): CalendarDate | null {
  return column && calendarDate(column.toISOString().slice(0, 10));
}

export type PageKey = { after: string | null; size: number };
