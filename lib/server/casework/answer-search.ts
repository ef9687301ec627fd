import 'server-only';
import { QUERY_MAX } from '@/lib/register/query';
import { admit, countAsked, countFrom } from '@/lib/server/access/door';
import { noteEntered } from '@/lib/server/platform/answer-status';
import { addressIn } from '@/lib/server/platform/client';
import { leadTo, refusalAnswer } from '@/lib/server/platform/plain-answers';
import { WORDS_PARAM } from '@/lib/shared/searched-words';
import { typedForm } from '@/lib/shared/typed-form';
import { isSearchedList, searchedLists, searchHref } from './searched-lists';

/** Well above one line and a few choices. */
const LARGEST_BYTES = 50_000;
/** As much as a list can say of it that it is too long; an address has no room for more. */
const LONGEST_WORDS = 2 * (QUERY_MAX + 1);

/** To an address without contact data. Guarded as an action; origin and what can't be read are the middleware's. */
export async function answerSearch(request: Request, list: string): Promise<Response> {
  await noteEntered();
  if (!isSearchedList(list)) return new Response(null, { status: 404 });
  const { path, permission } = searchedLists[list];
  const address = addressIn(request.headers);
  const counted = await countFrom({ name: 'save', address });
  if (!counted.ok) return tooOften(counted);
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BYTES) return refusalAnswer('too_large', 413);
  const asked = await admit(permission, address);
  const { actor } = asked;
  if (!asked.ok || actor.kind !== 'account') return leadTo(path);
  const { counted: ofAccount } = await countAsked(actor, { name: 'save', address });
  if (!ofAccount.ok) return tooOften(ofAccount);
  const typed = await readForm(request);
  if (typed === null) return refusalAnswer('unreadable', 400);
  const words = (typed[WORDS_PARAM] ?? '').slice(0, LONGEST_WORDS);
  return leadTo(await searchHref(list, { ...typed, [WORDS_PARAM]: words }, actor.accountId));
}

async function readForm(request: Request): Promise<Record<string, string> | null> {
  try {
    return typedForm(await request.formData()).values;
  } catch {
    return null;
  }
}

function tooOften({ retryAfterSeconds }: { retryAfterSeconds: number }): Response {
  return refusalAnswer('too_often', 429, { 'retry-after': String(retryAfterSeconds) });
}
