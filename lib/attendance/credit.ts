import type { ActivityState } from '@/lib/portfolio/activity-class';
import { isOpenActivity } from '@/lib/portfolio/activity-states';
import { foldedWords } from '@/lib/portfolio/duplicates';
import { type ActivityVersion, chainsOf, countingVersions } from '@/lib/portfolio/versions';
import type { CalendarDate } from '@/lib/shared/calendar-date';

/** What a trainer is credited for, and not for attending. */
export const GIVING_TRAINING = 'giving_training';

export type OwnActivity = ActivityVersion & {
  typeCode: string;
  title: string;
  lastDay: CalendarDate | null;
  runId: string | null;
  source: 'own' | 'attendance' | 'group' | 'taken_over';
};

export type CreditedRun = { id: string; title: string; firstDay: CalendarDate; lastDay: CalendarDate };

/**
 * What a credit becomes: an activity by itself, the next version of what somebody had already, or nothing, since a
 * certification froze that. It ends all versions of that, and of whatever else of the run waits for a decision, whose
 * proof it keeps too.
 */
export type Credit =
  | { kind: 'new' }
  | { kind: 'joined'; joins: OwnActivity; last: OwnActivity; besides: OwnActivity[]; ended: OwnActivity[] }
  | { kind: 'frozen'; frozen: OwnActivity }
  | { kind: 'credited'; credited: OwnActivity };

/** `own` are all versions of somebody's activities, in any order. */
export function creditOf(own: readonly OwnActivity[], run: CreditedRun, isTrainer: boolean): Credit {
  const chains = chainsOf(own);
  const counting = countingVersions(own).filter(({ state }) => state !== 'withdrawn');
  const credited = counting.find(({ runId, source }) => runId === run.id && source === 'attendance');
  if (credited) return credited.isFrozen ? { kind: 'frozen', frozen: credited } : { kind: 'credited', credited };
  const [joins, ...others] = counting.filter((activity) => isOfRun(activity, run, isTrainer)).sort(byCloseness(run));
  if (!joins) return { kind: 'new' };
  if (joins.isFrozen) return { kind: 'frozen', frozen: joins };
  const besides = others.filter(({ state, isFrozen }) => isOpenActivity(state) && !isFrozen);
  const ended = [joins, ...besides].flatMap((activity) => chains.get(activity.id) ?? [activity]);
  return { kind: 'joined', joins, last: chains.get(joins.id)?.at(-1) ?? joins, besides, ended };
}

/** Of the same run, or on a day of it under the same title. What another run credited is another run's. */
function isOfRun(activity: OwnActivity, run: CreditedRun, isTrainer: boolean): boolean {
  const { runId, source, lastDay, title, typeCode } = activity;
  if (runId === run.id) return true;
  if (source !== 'own' || runId !== null || lastDay === null) return false;
  if (typeCode !== '' && (typeCode === GIVING_TRAINING) !== isTrainer) return false;
  return run.firstDay <= lastDay && lastDay <= run.lastDay && sameTitle(title, run.title);
}

export function sameTitle(one: string, other: string): boolean {
  const words = foldedWords(one).join(' ');
  return words !== '' && words === foldedWords(other).join(' ');
}

/** What is frozen or counts already goes before what doesn't yet, so that nothing counts twice. */
const ORDER: readonly ActivityState[] = [
  'approved',
  'in_review',
  'information_requested',
  'submitted',
  'draft',
  'rejected',
  'withdrawn',
];

function byCloseness(run: CreditedRun) {
  const rank = ({ runId, isFrozen, state }: OwnActivity) =>
    (runId === run.id ? 0 : 1) * 100 + (isFrozen ? 0 : 1) * 10 + ORDER.indexOf(state);
  return (a: OwnActivity, b: OwnActivity) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1);
}
