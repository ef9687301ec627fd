import 'server-only';
import type { z } from 'zod';
import type { ListedRun } from '@/lib/attendance/attendance-list';
import type { planRunSchema } from '@/lib/attendance/run-forms';
import { readTypedNumber } from '@/lib/register/typed-number';
import type { FieldErrors } from '@/lib/shared/action-state';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { AccreditedPeriod } from './data/run-courses';
import type { Run, RunContents } from './data/runs';

export type PlanReason = { code: 'course_not_accredited' | 'day_not_accredited' };

type Typed = Omit<z.output<typeof planRunSchema>, 'courseId'>;
type Read =
  | Accepted<{ accreditationId: string; contents: RunContents }>
  | Refused<PlanReason>
  | { ok: false; errors: FieldErrors };

/** A run belongs to the accreditation in whose period its first day lies; of e-learning that gives its days too. */
export function contentsOf(typed: Typed, periods: readonly AccreditedPeriod[], numberPrefix: string): Read {
  const isStanding = (periods[0]?.form ?? null) === 'e_learning';
  const days = isStanding ? standingDays(typed, periods) : meetingDays(typed);
  if ('errors' in days) return { ok: false, errors: days.errors };
  const period = periods.find(({ from, to }) => from <= days.firstDay && days.firstDay <= to);
  if (!period) return refused({ code: 'day_not_accredited' });
  const { place, joining } = typed;
  const meetings = isStanding ? [] : typed.meetings.map((meeting, index) => ({ ...meeting, position: index + 1 }));
  const trainers = typed.trainers.map(({ name, number }) => ({
    name,
    numberNormalised: readTypedNumber(number, numberPrefix)?.number ?? '',
  }));
  const unread = trainers.findIndex(
    ({ numberNormalised }, at) => numberNormalised === '' && typed.trainers[at]?.number,
  );
  if (unread !== -1) return { ok: false, errors: { [`trainers.${unread}.number`]: { code: 'not_a_number' } } };
  const contents = { ...days, isStanding, place, joining, meetings, trainers };
  return accepted({ accreditationId: period.id, contents });
}

type Days = Pick<RunContents, 'firstDay' | 'lastDay'> | { errors: FieldErrors };

function meetingDays({ meetings }: Typed): Days {
  const [first, last] = [meetings[0], meetings.at(-1)];
  if (!first || !last) return { errors: { 'meetings.0.day': { code: 'required' } } };
  return { firstDay: first.day, lastDay: last.day };
}

function standingDays({ firstDay, lastDay }: Typed, periods: readonly AccreditedPeriod[]): Days {
  if (!firstDay) return { errors: { firstDay: { code: 'required' } } };
  const period = periods.find(({ from, to }) => from <= firstDay && firstDay <= to);
  return { firstDay, lastDay: lastDay ?? period?.to ?? firstDay };
}

/** As its form shows it. */
export function typedAgain(run: Run) {
  return { ...run, trainers: run.trainers.map(({ name, numberNormalised }) => ({ name, number: numberNormalised })) };
}

/** What nobody can have completed yet, nobody has. */
export function listedRun({ firstDay, lastDay, isStanding, meetings }: Run, today: CalendarDate): ListedRun {
  const last = isStanding && lastDay > today ? today : lastDay;
  return { firstDay, lastDay: last, isStanding, meetingDays: meetings.map(({ day }) => day) };
}
