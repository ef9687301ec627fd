import 'server-only';
import type { NormSet } from '@/lib/content/normset';
import { previewOf, type UnderRules } from '@/lib/normsets/person-preview';
import type { Previewed } from '@/lib/normsets/preview-counts';
import { cyclesByJoining } from '@/lib/portfolio/cycles';
import type { Transaction } from '@/lib/server/platform/db/database';
import { type ListedActivity, listActivitiesOfAll } from '@/lib/server/portfolio/data/activities';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Previewable } from './data/previews';

export type TwoRules = { before: readonly NormSet[]; after: readonly NormSet[]; differFrom: CalendarDate };

/** One read for all of them; nothing is written. */
export async function previewPeople(
  people: readonly Previewable[],
  { before, after, differFrom }: TwoRules,
  today: CalendarDate,
  tx?: Transaction,
): Promise<Previewed[]> {
  const activities = await listActivitiesOfAll(
    people.map(({ id }) => id),
    tx,
  );
  const until = lastDayOf([...activities.values()].flat(), today);
  const days = [...new Set(people.map(({ joined }) => joined))];
  const under = (normSets: readonly NormSet[]) => {
    const cycles = cyclesByJoining(normSets, days, until);
    return (joined: CalendarDate, last: CalendarDate): UnderRules => ({
      normSets,
      cycles: cycles.get(joined)?.filter(({ start }) => start <= last) ?? [],
    });
  };
  const [was, becomes] = [under(before), under(after)];
  return people.map(({ id, joined }) => {
    const own = activities.get(id) ?? [];
    const last = lastDayOf(own, today);
    const preview = previewOf(own, was(joined, last), becomes(joined, last), { today, differFrom });
    return { registrationId: id, preview };
  });
}

/** Far enough for whatever is planned. */
function lastDayOf(activities: readonly ListedActivity[], today: CalendarDate): CalendarDate {
  return activities.reduce((last, { lastDay }) => (lastDay !== null && lastDay > last ? lastDay : last), today);
}
