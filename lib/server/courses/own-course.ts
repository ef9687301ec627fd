import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { type AccreditationFee, accreditationFee, type FeeSettings } from '@/lib/courses/accreditation-fee';
import { lastDayOf } from '@/lib/courses/accreditation-period';
import { newestVersion } from '@/lib/courses/course-versions';
import type { Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type CourseVersion, lockOwnCourse, type OwnCourse } from './data/courses';

export type OwnCourseReason = { code: 'course_unknown' };

/** Of a provider that they act for; held until the transaction ends. */
export async function lockNewestVersion(
  tx: Transaction,
  { accountId }: AccountActor,
  courseId: string,
): Promise<Accepted<{ course: OwnCourse; newest: CourseVersion }> | Refused<OwnCourseReason>> {
  const course = await lockOwnCourse(tx, accountId, courseId);
  return course ? accepted({ course, newest: newestVersion(course) }) : refused({ code: 'course_unknown' });
}

/** What it costs to hand in the newest version, or what was fixed when that was done. */
export function feeOf(
  course: OwnCourse,
  settings: FeeSettings,
  today: CalendarDate,
): Pick<AccreditationFee, 'kind' | 'amount' | 'vatPercent'> {
  const { request } = newestVersion(course);
  const { isFeeFree } = course.provider;
  const due = accreditationFee({ isFeeFree, renewsUntil: renewedUntil(course, request.renewsId) }, settings, today);
  if (request.fee === null || request.vatPercent === null) return due;
  return { kind: due.kind, amount: request.fee, vatPercent: request.vatPercent };
}

function renewedUntil({ versions }: OwnCourse, renewsId: string | null): CalendarDate | null {
  const isRenewed = ({ request }: CourseVersion) => request.id === renewsId;
  const accreditation = versions.find(isRenewed)?.request.accreditation;
  return accreditation ? lastDayOf(accreditation) : null;
}
