import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { getDocumentsOn, type RegisterDocument } from '@/lib/server/content/data/documents';
import { listNews, type NewsLine } from '@/lib/server/content/data/news';
import type { Context } from '@/lib/server/platform/action';
import { listDocumentsToTick } from '@/lib/server/registration/data/requirement-lapses';
import { registerInstant } from '@/lib/shared/amsterdam-time';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import type { Paged, Place } from '@/lib/shared/list-place';
import { audiencesFor } from './audiences-for';

const ROWS = 20;
const WORDS_MAX = 10;

/** `isToTick`: its reader is asked to tick this version, and hasn't. */
export type IntranetDocument = RegisterDocument & { isToTick: boolean };

export type OpenedIntranet = {
  news: Paged<NewsLine>;
  /** In which all words were found; null for whom they aren't. */
  documents: IntranetDocument[] | null;
};

/** What is there for somebody besides what everybody reads; null for whom it isn't. */
export async function openIntranet(
  { actor, now, today }: Context<AccountActor>,
  typed: string,
  place: Place,
): Promise<OpenedIntranet | null> {
  const audiences = await audiencesFor(actor);
  if (audiences.length === 1) return null;
  const reader = { accountId: actor.accountId, audiences, at: registerInstant({ now, today }) };
  const words = typed
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, WORDS_MAX);
  const [news, documents] = await Promise.all([
    listNews(reader, words, place, ROWS),
    audiences.includes('registrants') ? documentsFor(actor, today) : null,
  ]);
  return { news, documents: documents?.filter((document) => hasWords(document, words)) ?? null };
}

/** As in news: each somewhere in its title or its text. */
function hasWords({ title, body }: RegisterDocument, words: readonly string[]): boolean {
  const text = `${title} ${body}`.toLowerCase();
  return words.every((word) => text.includes(word.toLowerCase()));
}

async function documentsFor({ accountId }: AccountActor, today: CalendarDate): Promise<IntranetDocument[]> {
  const [inForce, toTick] = await Promise.all([getDocumentsOn(today), listDocumentsToTick(accountId)]);
  return Object.values(inForce)
    .filter((document) => document !== null)
    .map((document) => ({ ...document, isToTick: toTick.includes(document.id) }));
}
