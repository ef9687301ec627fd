import type { RunState } from '@/lib/attendance/run-states';
import { attendedUnits } from '@/lib/attendance/run-units';
import type { Hundredths } from '@/lib/content/amounts';
import type { ActivityContents } from '@/lib/portfolio/activity-forms';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';

export type ChooseReason = { code: 'run_cancelled' | 'run_before_cycle' };

type Chosen = { state: RunState; isStanding: boolean; firstDay: CalendarDate; lastDay: CalendarDate };

/** What is to come, and what counts in the cycle that runs; null where there is no cycle today. */
export function mayChoose(
  { state, isStanding, firstDay, lastDay }: Chosen,
  { cycleStart, today }: { cycleStart: CalendarDate | null; today: CalendarDate },
): Accepted | Refused<ChooseReason> {
  if (state === 'cancelled') return refused({ code: 'run_cancelled' });
  const isToCome = firstDay >= today || (isStanding && lastDay >= today);
  const isOfCycle = cycleStart !== null && cycleStart <= lastDay;
  return isToCome || isOfCycle ? accepted({}) : refused({ code: 'run_before_cycle' });
}

type RunOfCourse = Omit<Chosen, 'state'> & {
  title: string;
  provider: { name: string };
  typeCode: string;
  units: Hundredths;
  isPerMeeting: boolean;
  meetings: readonly unknown[];
};

/** As its credit will say it, for who was there all the time. Of e-learning everybody has a day of their own. */
export function activityOfRun(run: RunOfCourse): ActivityContents {
  const { title, provider, typeCode, isStanding, firstDay, lastDay, meetings } = run;
  return {
    ...{ typeCode, title, organiser: provider.name, role: '', learned: '' },
    units: attendedUnits(run, { meetings: [], meetingCount: meetings.length }),
    firstDay: isStanding || firstDay === lastDay ? null : firstDay,
    lastDay: isStanding ? null : lastDay,
  };
}
