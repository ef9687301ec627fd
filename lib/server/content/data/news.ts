import 'server-only';
import type { PublishedNews } from '@/lib/content/news-digest';
import type { TextAudience } from '@/lib/content/text-kinds';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { readPage } from '@/lib/server/platform/db/paged';
import type { Paged, Place } from '@/lib/shared/list-place';
import { shownOf } from './shown-texts';

export type NewsLine = { id: string; slug: string; title: string; publishedFrom: Date; isUnread: boolean };

type NewsReader = { accountId: string; audiences: readonly TextAudience[]; at: Date };

/** The newest first, of what is for them; with words typed, what has each of them, whatever its capitals. */
export async function listNews(
  { accountId, audiences, at }: NewsReader,
  words: readonly string[],
  asked: Place,
  size: number,
): Promise<Paged<NewsLine>> {
  const news = Prisma.sql`(${shownOf('news', at)}) s`;
  const found = words.map((word) => Prisma.sql`AND position(lower(${word}) IN lower(s.title || ' ' || s.body)) > 0`);
  return readPage<NewsLine>(
    {
      columns: Prisma.sql`s.id::text AS id, s.slug, s.title, s.published_from AS "publishedFrom",
        NOT EXISTS (SELECT 1 FROM text_reading r WHERE r.account_id = ${accountId}::uuid AND r.text_id = s.id) AS "isUnread"`,
      from: news,
      where: Prisma.sql`s.audience::text = ANY (${[...audiences]}) ${found.length > 0 ? Prisma.join(found, ' ') : Prisma.empty}`,
      keys: [Prisma.sql`s.published_from`, Prisma.sql`s.id`],
      descending: true,
      rowOf: (id) => Prisma.sql`FROM ${news} WHERE s.id = ${id}::uuid`,
    },
    asked,
    size,
  );
}

export async function noteReading(tx: Transaction, reading: { textId: string; accountId: string; at: Date }) {
  await tx.textReading.createMany({ data: reading, skipDuplicates: true });
}

/** More aren't told of in one mail. */
const NEWS_MOST = 100;

/** What was shown for the first time after `since` and is shown now, the newest first: a correction isn't news. */
export async function listNewsSince(since: Date, at: Date): Promise<PublishedNews[]> {
  return (await reader()).$queryRaw<PublishedNews[]>`
    SELECT n.* FROM (
      SELECT s.id::text AS id, s.title, s.audience::text AS audience,
        (SELECT min(v.published_from) FROM text_version v WHERE v.text_id = s.id) AS "publishedFrom"
      FROM (${shownOf('news', at)}) s
    ) n WHERE n."publishedFrom" > ${since} ORDER BY n."publishedFrom" DESC, n.id LIMIT ${NEWS_MOST}`;
}

/** Which of these each of them has read; whoever read none isn't in it. */
export async function listReadings(
  accountIds: readonly string[],
  textIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  const where = { accountId: { in: [...accountIds] }, textId: { in: [...textIds] } };
  const rows = await (await reader()).textReading.findMany({ where, select: { accountId: true, textId: true } });
  const readings = new Map<string, Set<string>>();
  for (const { accountId, textId } of rows)
    readings.set(accountId, (readings.get(accountId) ?? new Set<string>()).add(textId));
  return readings;
}
