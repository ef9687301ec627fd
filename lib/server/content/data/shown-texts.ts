import 'server-only';
import { questionSections } from '@/lib/content/question-pages';
import type { TextAudience, TextKind } from '@/lib/content/text-kinds';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { keptByVersion } from '@/lib/server/platform/db/kept-by-version';
import { momentOf, onePart, readPart, type Stored, valuePart } from '@/lib/server/platform/db/parts';

export type ShownText = {
  id: string;
  slug: string;
  /** Of the version that is shown. */
  number: number;
  title: string;
  body: string;
  section: string | null;
  position: number;
  audience: TextAudience;
  publishedFrom: Date;
  /** By which it was known before. */
  formerSlugs: string[];
};

/** Where a section of questions stands among the others; 0 of what has none. */
export const placeOfSection = (section: Prisma.Sql) =>
  Prisma.sql`coalesce(array_position(${[...questionSections]}::text[], ${section}), 0)`;

/** Of each text the last version whose moment has come, unless it was withdrawn. */
export const shownOf = (kind: TextKind, at: Date, slug?: string) => Prisma.sql`
  SELECT * FROM (
    SELECT DISTINCT ON (t.id) t.id, t.slug, v.number, v.title, v.body, v.section, v.position, v.audience,
      v.published_from, v.withdrawn_at
    FROM written_text t JOIN text_version v ON v.text_id = t.id
    WHERE t.kind = ${kind}::"TextKind" AND v.published_from <= ${at}
      ${slug === undefined ? Prisma.empty : Prisma.sql`AND t.slug = ${slug}`}
    ORDER BY t.id, v.published_from DESC, v.number DESC
  ) s WHERE s.withdrawn_at IS NULL`;

type Db = Transaction | Awaited<ReturnType<typeof reader>>;

const SHOWN = Prisma.sql`s.id::text, s.slug, s.number, s.title, s.body, s.section, s.position, s.audience::text AS audience,
  s.published_from AS "publishedFrom",
  ARRAY(SELECT a.slug FROM text_anchor a WHERE a.text_id = s.id AND a.slug <> s.slug ORDER BY a.slug) AS "formerSlugs"`;

async function readShown(db: Db, kind: TextKind, at: Date): Promise<ShownText[]> {
  return db.$queryRaw<ShownText[]>`
    SELECT ${SHOWN} FROM (${shownOf(kind, at)}) s ORDER BY ${placeOfSection(Prisma.sql`s.section`)}, s.position, s.slug`;
}

/** In their order. Kept until another of them is shown, or one by another name. */
export async function listShownTexts(kind: TextKind, at: Date): Promise<ShownText[]> {
  const version = await readPart(
    valuePart<string | null>(Prisma.sql`(
      SELECT md5(string_agg(s.slug || ' ' || s.number || ' ' || s.published_from, ',' ORDER BY s.id))
      FROM (${shownOf(kind, at)}) s)`),
  );
  return kept[kind](version ?? '', async () => readShown(await reader(), kind, at));
}

const kept = {
  question: keptByVersion<ShownText[]>(),
  news: keptByVersion<ShownText[]>(),
  statement: keptByVersion<ShownText[]>(),
  mail_introduction: keptByVersion<ShownText[]>(),
  question_template: keptByVersion<ShownText[]>(),
} satisfies Record<TextKind, unknown>;

export async function findShownText(
  kind: TextKind,
  slug: string,
  at: Date,
  tx?: Transaction,
): Promise<ShownText | null> {
  return readPart(
    onePart<Stored<ShownText>, ShownText>(
      Prisma.sql`SELECT ${SHOWN} FROM (${shownOf(kind, at, slug)}) s`,
      ({ publishedFrom, ...text }) => ({ ...text, publishedFrom: momentOf(publishedFrom) }),
    ),
    tx,
  );
}

/** As they stand in the transaction. */
export async function readShownTexts(tx: Transaction, kind: TextKind, at: Date): Promise<ShownText[]> {
  return readShown(tx, kind, at);
}
