import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { getDocumentsOn, type RegisterDocument } from '@/lib/server/content/data/documents';
import { listNews, type NewsLine } from '@/lib/server/content/data/news';
import type { Context } from '@/lib/server/platform/action';
import { registerInstant } from '@/lib/shared/amsterdam-time';
import type { Paged, Place } from '@/lib/shared/list-place';
import { audiencesFor } from './audiences-for';

const ROWS = 20;
const WORDS_MAX = 10;

export type OpenedIntranet = { news: Paged<NewsLine>; documents: RegisterDocument[] };

/** What is there for somebody besides what everybody reads; null for whom it isn't. */
export async function openIntranet(
  { actor, now, today }: Context<AccountActor>,
  typed: string,
  place: Place,
): Promise<OpenedIntranet | null> {
  const audiences = await audiencesFor(actor);
  if (audiences.length === 1) return null;
  const reader = { accountId: actor.accountId, audiences, at: registerInstant({ now, today }) };
  const words = typed.split(/\s+/).filter((word) => word !== '');
  const news = await listNews(reader, words.slice(0, WORDS_MAX), place, ROWS);
  if (!audiences.includes('registrants')) return { news, documents: [] };
  const documents = Object.values(await getDocumentsOn(today)).filter((document) => document !== null);
  return { news, documents };
}
