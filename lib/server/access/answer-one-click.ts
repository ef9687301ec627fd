import 'server-only';
import { noteEntered } from '@/lib/server/platform/answer-status';
import { addressIn } from '@/lib/server/platform/client';
import { moment } from '@/lib/server/platform/clock';
import { refusalAnswer } from '@/lib/server/platform/plain-answers';
import { stopNewsMailText } from '@/lib/text/nl/access/stop-news-mail';
import { admit, countFrom } from './door';
import { stopNewsMail } from './stop-news-mail';

/** The form of RFC 8058 has one field. */
const LARGEST_BYTES = 10_000;

/**
 * What a mail program posts when somebody presses its own button, without a session: never answered with a redirect.
 * Guarded as an action; origin and what can't be read are the middleware's.
 */
export async function answerOneClick(request: Request, token: string): Promise<Response> {
  await noteEntered();
  const address = addressIn(request.headers);
  const counted = await countFrom({ name: 'save', address });
  if (!counted.ok) return refusalAnswer('too_often', 429, { 'retry-after': String(counted.retryAfterSeconds) });
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BYTES) return refusalAnswer('too_large', 413);
  const asked = await admit('stop_news_mail', address);
  if (!asked.ok || !(await isOneClick(request))) return refusalAnswer('unreadable', 400);
  const stopped = await stopNewsMail({ token }, moment());
  if (!stopped.ok) return refusalAnswer('link_unknown', 404);
  return new Response(`${stopNewsMailText.stopped.title}\n`, {
    headers: { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' },
  });
}

async function isOneClick(request: Request): Promise<boolean> {
  try {
    return (await request.formData()).get('List-Unsubscribe') === 'One-Click';
  } catch {
    return false;
  }
}
