import 'server-only';
import type { CourseForm } from '@/lib/courses/course-contents';
import { fromColumn, toColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { actedForBy } from '@/lib/server/providers/data/contacts';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';

export type AccreditedPeriod = {
  id: string;
  title: string;
  form: CourseForm | null;
  from: CalendarDate;
  /** The last first day of a run that belongs to it. */
  to: CalendarDate;
};

/** Newest first; empty for a course that isn't theirs, or was never accredited. */
export async function listAccreditedPeriods(
  accountId: string,
  courseId: string,
  tx?: Transaction,
): Promise<AccreditedPeriod[]> {
  if (!isUuid(courseId)) return [];
  const rows = await (tx ?? (await reader())).accreditationRequest.findMany({
    where: { state: 'accredited', courseVersion: { courseId, course: { provider: actedForBy(accountId) } } },
    select: {
      id: true,
      validFrom: true,
      validTo: true,
      endedOn: true,
      courseVersion: { select: { title: true, form: true } },
    },
    orderBy: [{ validFrom: 'desc' }, { id: 'asc' }],
  });
  return rows.flatMap(({ id, validFrom, validTo, endedOn, courseVersion }) => {
    const [from, to, ended] = [fromColumn(validFrom), fromColumn(validTo), fromColumn(endedOn)];
    return from && to ? [{ id, ...courseVersion, from, to: ended !== null && ended < to ? ended : to }] : [];
  });
}

export type AccreditedCourse = { id: string; title: string };

/** The courses of which a run may begin on `today` or later. */
export async function listPlannableCourses(accountId: string, today: CalendarDate): Promise<AccreditedCourse[]> {
  const open = { gte: toColumn(today) };
  const rows = await (await reader()).accreditationRequest.findMany({
    where: {
      state: 'accredited',
      validTo: open,
      OR: [{ endedOn: null }, { endedOn: open }],
      courseVersion: { course: { provider: actedForBy(accountId) } },
    },
    select: { courseVersion: { select: { courseId: true, title: true } } },
    orderBy: [{ validFrom: 'desc' }, { id: 'asc' }],
  });
  const titles = new Map(rows.toReversed().map(({ courseVersion }) => [courseVersion.courseId, courseVersion.title]));
  return [...titles].map(([id, title]) => ({ id, title })).sort((a, b) => a.title.localeCompare(b.title, 'nl'));
}
