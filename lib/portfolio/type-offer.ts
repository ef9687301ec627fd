import { type ActivityType, type NormSet, takenOverTypes } from '@/lib/content/normset';
import type { CalendarDate } from '@/lib/shared/calendar-date';

/** The types that hold in a stretch of days, both included; null is no end. */
export type TypePeriod = { from: CalendarDate; to: CalendarDate | null; types: ActivityType[] };

export function typePeriods(normSets: readonly NormSet[]): TypePeriod[] {
  return normSets
    .map(({ validFrom, validTo, activityTypes }) => ({ from: validFrom, to: validTo, types: activityTypes }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** On a day without a norm set something can be recorded for the CV: by the first norm set, or else the last before. */
export function typesKnown(periods: readonly TypePeriod[], day: CalendarDate): ActivityType[] {
  const begun = periods.filter(({ from }) => from <= day);
  return (begun.at(-1) ?? periods[0])?.types ?? [];
}

export function typesOffered(periods: readonly TypePeriod[], day: CalendarDate): ActivityType[] {
  return typesKnown(periods, day).filter(({ code }) => !takenOverTypes.includes(code));
}

/** Whatever its own norm set doesn't know gives no points (domain section 3). */
export function isInNorm(periods: readonly TypePeriod[], typeCode: string, day: CalendarDate): boolean {
  const own = periods.find(({ from, to }) => from <= day && (to === null || day <= to));
  return own?.types.some(({ code }) => code === typeCode) ?? false;
}

/** For somebody's own activity, on any day. */
export function mayBeChosen(normSets: readonly NormSet[], typeCode: string): boolean {
  if (takenOverTypes.includes(typeCode)) return false;
  return normSets.some(({ activityTypes }) => activityTypes.some(({ code }) => code === typeCode));
}

/** Also a type that isn't offered any more: from the newest norm set up to that day that has it. */
export function typeOn(
  periods: readonly TypePeriod[],
  typeCode: string,
  day: CalendarDate | null,
): ActivityType | undefined {
  const having = periods.flatMap(({ from, types }) => {
    const type = types.find(({ code }) => code === typeCode);
    return type ? [{ from, type }] : [];
  });
  const upToDay = having.filter(({ from }) => day === null || from <= day);
  return (upToDay.at(-1) ?? having[0])?.type;
}

export function typesOfCategory(periods: readonly TypePeriod[], category: string) {
  return periods.map(({ from, to, types }) => ({
    codes: types.filter((type) => type.category === category).map(({ code }) => code),
    from,
    to,
  }));
}
