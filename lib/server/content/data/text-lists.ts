import 'server-only';
import type { TextAudience, TextKind } from '@/lib/content/text-kinds';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { readPage } from '@/lib/server/platform/db/paged';
import type { Paged, Place } from '@/lib/shared/list-place';
import { placeOfSection } from './shown-texts';

export type ListedText = {
  id: string;
  slug: string;
  clear: number;
  unclear: number;
  /** Of the newest version. */
  title: string;
  section: string | null;
  position: number;
  audience: TextAudience;
  isDraft: boolean;
  /** Of the last that was shown, and of what is to come. */
  publishedFrom: Date | null;
  withdrawnAt: Date | null;
  comingFrom: Date | null;
  /** What is shown came with the register: its moment says nothing. */
  isFirst: boolean;
};

const NEWEST = Prisma.sql`
  JOIN LATERAL (SELECT * FROM text_version v WHERE v.text_id = t.id ORDER BY v.number DESC LIMIT 1) n ON TRUE`;

/** What there is of a kind, for whoever writes it: in its order, news from the newest. */
export async function listTexts(kind: TextKind, at: Date, asked: Place, size: number): Promise<Paged<ListedText>> {
  const isNews = kind === 'news';
  return readPage<ListedText>(
    {
      columns: Prisma.sql`t.id::text AS id, t.slug, t.clear, t.unclear, n.title, n.section, n.position,
        n.audience::text AS audience, n.published_from IS NULL AS "isDraft", p.published_from AS "publishedFrom",
        p.withdrawn_at AS "withdrawnAt", c.published_from AS "comingFrom",
        coalesce(p.number = 1 AND p.saved_by_id IS NULL, FALSE) AS "isFirst"`,
      from: Prisma.sql`written_text t ${NEWEST}
        LEFT JOIN LATERAL (SELECT * FROM text_version v WHERE v.text_id = t.id AND v.published_from <= ${at}
          ORDER BY v.published_from DESC, v.number DESC LIMIT 1) p ON TRUE
        LEFT JOIN LATERAL (SELECT * FROM text_version v WHERE v.text_id = t.id AND v.published_from > ${at}
          ORDER BY v.published_from LIMIT 1) c ON TRUE`,
      where: Prisma.sql`t.kind = ${kind}::"TextKind"`,
      keys: isNews
        ? [Prisma.sql`n.saved_at`, Prisma.sql`t.id`]
        : [placeOfSection(Prisma.sql`n.section`), Prisma.sql`n.position`, Prisma.sql`t.slug`, Prisma.sql`t.id`],
      descending: isNews,
      rowOf: (id) => Prisma.sql`FROM written_text t ${NEWEST} WHERE t.id = ${id}::uuid`,
    },
    asked,
    size,
  );
}
