import { getSettings } from '@/lib/server/content/data/settings';
import { moment } from '@/lib/server/platform/clock';
import { env } from '@/lib/server/platform/env';
import { addDays, calendarDate } from '@/lib/shared/calendar-date';

const VALID_DAYS = 180;

/** RFC 9116; the expiry is worked out at each reading. */
export async function GET(): Promise<Response> {
  const { now, today } = moment();
  const { securityContact } = await getSettings(today);
  const expires = addDays(calendarDate(now.toISOString().slice(0, 10)), VALID_DAYS);
  const lines = [
    `Contact: mailto:${securityContact}`,
    `Expires: ${expires}T00:00:00Z`,
    'Preferred-Languages: nl, en',
    `Canonical: ${env().publicUrl}/.well-known/security.txt`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
