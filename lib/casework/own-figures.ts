import type { CalendarDate } from '@/lib/shared/calendar-date';

/** How far back somebody's own figures go, this month included. */
export const OWN_MONTHS = 12;

export type OwnMonth = {
  /** Its first day. */
  month: CalendarDate;
  decided: number;
  /** Of how many the wait is known, and how many days these waited together. */
  waited: number;
  waitedDays: number;
};

/** In whole days; null where no wait is known. */
export function averageWait({ waited, waitedDays }: Pick<OwnMonth, 'waited' | 'waitedDays'>): number | null {
  return waited === 0 ? null : Math.round(waitedDays / waited);
}

/** All months in one. */
export function ownTotal(months: readonly OwnMonth[]): Omit<OwnMonth, 'month'> {
  const sum = (of: (month: OwnMonth) => number) => months.reduce((total, month) => total + of(month), 0);
  return {
    decided: sum(({ decided }) => decided),
    waited: sum(({ waited }) => waited),
    waitedDays: sum(({ waitedDays }) => waitedDays),
  };
}
