import 'server-only';
import { getSettings } from '@/lib/server/content/data/settings';
import { addressIn } from '@/lib/server/platform/client';
import { moment } from '@/lib/server/platform/clock';
import { log } from '@/lib/server/platform/log';
import { type ErrorCode, publicErrorTexts } from '@/lib/text/nl/register/public-json';
import { countPublicSearch, type SearchLimitCode } from './public-search-limit';

const HEADERS = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' };

/** Never cached: a person who left the register must be gone at once. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { ...HEADERS, ...headers } });
}

type PlainCode = Exclude<ErrorCode, 'too_often_today'>;

export function errorJson(code: PlainCode, status: number, headers: Record<string, string> = {}): Response {
  return json({ error: { code, message: publicErrorTexts[code] } }, status, headers);
}

function tooOften(code: SearchLimitCode, retryAfterSeconds: number, contactEmail: string): Response {
  const headers = { 'retry-after': String(retryAfterSeconds) };
  if (code === 'too_often') return errorJson(code, 429, headers);
  return json({ error: { code, message: publicErrorTexts[code]({ contactEmail }) } }, 429, headers);
}

/** Counts the asker, and turns a failure into a 503: an error is never an empty result. */
export async function answerPublicly(request: Request, answer: () => Promise<Response>): Promise<Response> {
  try {
    const { now, today } = moment();
    const settings = await getSettings(today);
    const counted = countPublicSearch(addressIn(request.headers), settings, now);
    if (!counted.ok) return tooOften(counted.code, counted.retryAfterSeconds, settings.managerEmail);
    return await answer();
  } catch (error) {
    log.error({ error }, 'the public register could not answer');
    return errorJson('unavailable', 503, { 'retry-after': '30' });
  }
}

const AMSTERDAM = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23',
});
const OFFSET = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' });

export function isoWithOffset(instant: Date): string {
  const [date = '', time = ''] = AMSTERDAM.format(instant).split(', ');
  const zone = OFFSET.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  return `${date}T${time}${zone.replace('GMT', '') || 'Z'}`;
}
