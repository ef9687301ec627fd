import 'server-only';
import { moment } from '@/lib/server/platform/clock';
import { env } from '@/lib/server/platform/env';
import { calendarFile } from '@/lib/shared/calendar-file';
import { activityText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { refusalPage } from '@/lib/text/nl/shared/refusals';
import type { Activity } from './data/activities';

/** Somebody's own, kept by nobody on the way. */
const HEADERS = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' };

/** The days of an activity for one's own calendar; a 404 for what isn't theirs or has no day. */
export function calendarOfActivity(activity: Activity | null): Response {
  if (!activity?.lastDay) {
    const headers = { ...HEADERS, 'content-type': 'text/html; charset=utf-8' };
    return new Response(refusalPage('activity_unknown'), { status: 404, headers });
  }
  const { id, version, title, firstDay, lastDay, organiser } = activity;
  const { calendar, untitled } = activityText;
  const event = {
    ...{ id, version, title: title || untitled, place: organiser },
    when: { firstDay: firstDay ?? lastDay, lastDay },
    description: calendar.description(`${env().publicUrl}/mijn/portfolio/${id}`),
  };
  return new Response(calendarFile([event], calendar.product, moment().now), {
    headers: {
      ...HEADERS,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${calendar.fileName}"`,
    },
  });
}
