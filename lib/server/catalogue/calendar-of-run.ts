import 'server-only';
import { calendarOfMeetings } from '@/lib/catalogue/calendar-file';
import { coursePath } from '@/lib/catalogue/catalogue-query';
import { findRun } from '@/lib/server/attendance/data/runs';
import type { Moment } from '@/lib/server/platform/clock';
import { env } from '@/lib/server/platform/env';
import { calendarText as text } from '@/lib/text/nl/catalogue/catalogue';
import { refusalPage } from '@/lib/text/nl/shared/refusals';
import { findCatalogueCourse } from './data/catalogue';

const HEADERS = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' };

/** A 404 for what isn't in the catalogue, and for what has no meetings. One that was cancelled says so. */
export async function calendarOfRun(
  { courseId, runId }: { courseId: string; runId: string },
  { now, today }: Moment,
): Promise<Response> {
  const [course, run] = [await findCatalogueCourse(courseId, today), await findRun(runId)];
  if (!course || run?.courseId !== course.id || run.meetings.length === 0) return noCalendar();
  const address = `${env().publicUrl}${coursePath(courseId)}`;
  const description = text.description(run.provider.name, run.joining, address);
  return new Response(calendarOfMeetings(run, { product: text.product, description }, now), {
    headers: { ...HEADERS, 'content-type': 'text/calendar; charset=utf-8' },
  });
}

export function noCalendar(): Response {
  const headers = { ...HEADERS, 'content-type': 'text/html; charset=utf-8' };
  return new Response(refusalPage('calendar_unknown'), { status: 404, headers });
}
