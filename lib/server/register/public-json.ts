import 'server-only';
import { type Moment, moment } from '@/lib/server/platform/clock';
import { onceASecond } from '@/lib/shared/once-a-second';
import { type ErrorCode, publicErrorTexts } from '@/lib/text/nl/register/public-json';
import { countedAnswer } from './public-search-limit';

/** What goes out as JSON, whoever sends it: a route of Next's, or the door. */
export type JsonAnswer = { status: number; headers: Record<string, string>; body: unknown };

const HEADERS = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' };

/** Never cached: a person who left the register must be gone at once. */
export function json(body: unknown, status = 200): Response {
  return responseOf(jsonAnswer(body, status));
}

export function jsonAnswer(body: unknown, status = 200, headers: Record<string, string> = {}): JsonAnswer {
  return { status, headers: { ...HEADERS, ...headers }, body };
}

export function responseOf({ status, headers, body }: JsonAnswer): Response {
  return body === null ? new Response(null, { status, headers }) : Response.json(body, { status, headers });
}

type PlainCode = Exclude<ErrorCode, 'too_often_today'>;

export function errorJson(code: PlainCode, status: number, headers: Record<string, string> = {}): JsonAnswer {
  return jsonAnswer({ error: { code, message: publicErrorTexts[code] } }, status, headers);
}

/** Whoever asked too often hears so, and a failure is a 503. */
export async function answerPublicly(
  head: Pick<Headers, 'get'>,
  answer: (moment: Moment) => Promise<JsonAnswer>,
): Promise<JsonAnswer> {
  const asked = moment();
  const given = await countedAnswer(head, asked, () => answer(asked));
  if ('status' in given) return given;
  if (given.kind === 'unavailable') return errorJson('unavailable', 503, { 'retry-after': '30' });
  const { kind: code, retryAfterSeconds, contactEmail } = given;
  const headers = { 'retry-after': String(retryAfterSeconds) };
  if (code === 'too_often') return errorJson(code, 429, headers);
  return jsonAnswer({ error: { code, message: publicErrorTexts[code]({ contactEmail }) } }, 429, headers);
}

const AMSTERDAM = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23',
});
const OFFSET = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' });

export const isoWithOffset = onceASecond((instant) => {
  const [date = '', time = ''] = AMSTERDAM.format(instant).split(', ');
  const zone = OFFSET.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  return `${date}T${time}${zone.replace('GMT', '') || 'Z'}`;
});
