import 'server-only';
import type { TextAudience } from '@/lib/content/text-kinds';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { Transaction } from '@/lib/server/platform/db/database';
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
