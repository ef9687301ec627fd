import type { TextAudience } from './text-kinds';

export type PublishedNews = { id: string; title: string; audience: TextAudience; publishedFrom: Date };

/** `since`: when they were last told of news; null: never. */
type Reader = { audiences: readonly TextAudience[]; since: Date | null; read: ReadonlySet<string> };

export type UnreadNews = { titles: string[]; more: number };

const TITLES_MAX = 10;

/** Of news in its order: what is for them, new since they were told and not read yet; null: nothing. */
export function unreadNewsOf(news: readonly PublishedNews[], { audiences, since, read }: Reader): UnreadNews | null {
  const titles = news
    .filter(({ id, audience, publishedFrom }) => {
      const isNew = since === null || publishedFrom > since;
      return isNew && audiences.includes(audience) && !read.has(id);
    })
    .map(({ title }) => title);
  if (titles.length === 0) return null;
  return { titles: titles.slice(0, TITLES_MAX), more: Math.max(0, titles.length - TITLES_MAX) };
}
