import type { Hundredths } from '@/lib/content/amounts';
import type { ActivityType } from '@/lib/content/normset';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { never } from '@/lib/shared/results';

export const activityStates = [
  'draft',
  'submitted',
  'in_review',
  'information_requested',
  'approved',
  'rejected',
  'withdrawn',
] as const;
export type ActivityState = (typeof activityStates)[number];

/** Who wrote it: its owner, a provider's list, a group's meeting, or the register that was before. */
export const activitySources = ['own', 'attendance', 'group', 'taken_over'] as const;
export type ActivitySource = (typeof activitySources)[number];

/** Its owner can say that it isn't right: others wrote it. */
export function mayBeDisputed({ source, state }: { source: ActivitySource; state: ActivityState }): boolean {
  return (source === 'attendance' || source === 'taken_over') && state === 'approved';
}

/** What comes first, counts first. */
export const pointsClasses = ['certain', 'likely', 'to_be_assessed', 'planned'] as const;
export type PointsClass = (typeof pointsClasses)[number];

/** `none` is for what gives no points whatever it is worth. */
export type ActivityClass = PointsClass | 'none';

export type Activity = {
  id: string;
  /** The code of its type, which a norm set may or may not know. */
  type: string;
  firstDay: CalendarDate;
  lastDay: CalendarDate;
  units: Hundredths;
  state: ActivityState;
  hasEvidence: boolean;
  ofAccreditedCourse: boolean;
};

export type Classified = { class: ActivityClass; evidenceMissing: boolean };

/** Point 1 of the rule. `type` is what its own norm set knows of its type. */
export function classify(activity: Activity, type: ActivityType | undefined, today: CalendarDate): Classified {
  if (activity.state === 'rejected' || activity.state === 'withdrawn') return as('none');
  if (activity.lastDay > today) return as('planned');
  switch (activity.state) {
    case 'approved':
      return as('certain');
    case 'draft':
      return as('to_be_assessed');
    case 'submitted':
    case 'in_review':
    case 'information_requested':
      if (type?.evidenceRequired && !activity.hasEvidence) return { class: 'to_be_assessed', evidenceMissing: true };
      return as(type?.review === 'none' ? 'certain' : 'likely');
    default:
      return never(activity.state);
  }
}

function as(pointsClass: ActivityClass): Classified {
  return { class: pointsClass, evidenceMissing: false };
}

/** Point 5 of the rule. */
export function isAccredited({ ofAccreditedCourse, state }: Activity, type: ActivityType | undefined): boolean {
  return ofAccreditedCourse || (state === 'approved' && type?.givesAccreditedPoints === true);
}
