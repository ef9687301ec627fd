import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { ActivityType, Category, NormSet } from './normset';
import type { NormsetErratum } from './normset-file';

export type IndexedNormSet = {
  normSet: NormSet;
  types: ReadonlyMap<string, ActivityType>;
  categories: ReadonlyMap<string, Category>;
};

export type FindNormSet = (day: CalendarDate) => IndexedNormSet | undefined;

export function normSetsByDay(normSets: readonly NormSet[]): FindNormSet {
  const indexed = normSets.map(
    (normSet): IndexedNormSet => ({
      normSet,
      types: new Map(normSet.activityTypes.map((type) => [type.code, type])),
      categories: new Map(normSet.categories.map((category) => [category.code, category])),
    }),
  );
  return (day) => indexed.find(({ normSet }) => holdsOn(normSet, day));
}

export function normSetOn<Held extends Pick<NormSet, 'validFrom' | 'validTo'>>(
  normSets: readonly Held[],
  day: CalendarDate,
): Held | undefined {
  return normSets.find((normSet) => holdsOn(normSet, day));
}

/** What corrected the rules of a day, the newest first; an activity's are those of its last day. */
export function errataOn(
  published: readonly { normSet: NormSet; errata: NormsetErratum[] }[],
  day: CalendarDate | null,
): NormsetErratum[] {
  return (day && published.find(({ normSet }) => holdsOn(normSet, day))?.errata) || [];
}

function holdsOn({ validFrom, validTo }: Pick<NormSet, 'validFrom' | 'validTo'>, day: CalendarDate): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}
