import 'server-only';
import { type Moment, moment } from '@/lib/server/platform/clock';
import { type ErrorCode, publicErrorTexts } from '@/lib/text/nl/register/public-json';
import { countedAnswer } from './public-search-limit';

const HEADERS = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' };

/** Never cached: a person who left the register must be gone at once. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { ...HEADERS, ...headers } });
}

type PlainCode = Exclude<ErrorCode, 'too_often_today'>;

export function errorJson(code: PlainCode, status: number, headers: Record<string, string> = {}): Response {
  return json({ error: { code, message: publicErrorTexts[code] } }, status, headers);
}

/** Whoever asked too often hears so, and a failure is a 503. */
export async function answerPublicly(
  request: Request,
  answer: (moment: Moment) => Promise<Response>,
): Promise<Response> {
  const asked = moment();
  const given = await countedAnswer(request.headers, asked, () => answer(asked));
  if (given instanceof Response) return given;
  if (given.kind === 'unavailable') return errorJson('unavailable', 503, { 'retry-after': '30' });
  const { kind: code, retryAfterSeconds, contactEmail } = given;
  const headers = { 'retry-after': String(retryAfterSeconds) };
  if (code === 'too_often') return errorJson(code, 429, headers);
  return json({ error: { code, message: publicErrorTexts[code]({ contactEmail }) } }, 429, headers);
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
