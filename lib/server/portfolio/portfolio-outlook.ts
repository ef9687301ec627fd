import 'server-only';
import type { NormSet } from '@/lib/content/normset';
import type { OutlookFacts } from '@/lib/portfolio/activity-outlook';
import { cyclesUntil } from '@/lib/portfolio/cycles';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { listActivitiesOf } from './data/activities';

type Of = {
  registration: { id: string; registeredOn: CalendarDate };
  /** The one that is typed, which isn't beside itself; nor is the version that it would replace. */
  activity: { id: string; replacesId: string | null };
};

/** For the points that count along while an activity is typed: what goes to the browser is no more than that needs. */
export async function loadOutlook(
  { registration, activity }: Of,
  normSets: readonly NormSet[],
  today: CalendarDate,
): Promise<OutlookFacts> {
  const cycle = cyclesUntil(normSets, registration.registeredOn, today).cycles.at(-1) ?? null;
  if (!cycle || cycle.end < today) return { cycle: null, others: [] };
  const others = (await listActivitiesOf(registration.id))
    .filter(({ id }) => id !== activity.id && id !== activity.replacesId)
    .filter(({ lastDay }) => lastDay !== null && cycle.start <= lastDay && lastDay <= cycle.end)
    .map(({ id, typeCode, firstDay, lastDay, units, state, evidenceCount, isAccredited }) => ({
      ...{ id, typeCode, firstDay, lastDay, units, state, evidenceCount, isAccredited },
    }));
  return { cycle, others };
}
