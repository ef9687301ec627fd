import 'server-only';
import type { TextAudience, TextKind } from '@/lib/content/text-kinds';
import type { VersionMoments } from '@/lib/content/text-states';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { Transaction } from '@/lib/server/platform/db/database';
import {
  jsonList,
  momentOf,
  onePart,
  type Part,
  readPart,
  type Stored,
  valuePart,
} from '@/lib/server/platform/db/parts';
import { isUuid } from '@/lib/shared/ids';

export type TextContent = {
  title: string;
  body: string;
  section: string | null;
  position: number;
  audience: TextAudience;
};

export type VersionLine = TextContentLine & {
  number: number;
  savedAt: Date;
  savedBy: string | null;
  publishedFrom: Date | null;
  withdrawnAt: Date | null;
};
type TextContentLine = Omit<TextContent, 'body'>;
export type TextVersion = VersionLine & { body: string };

export type WrittenText = {
  id: string;
  kind: TextKind;
  slug: string;
  version: number;
  clear: number;
  unclear: number;
  formerSlugs: string[];
  /** The newest first, without what they say. */
  versions: VersionLine[];
  /** Of those that were or will be shown, the last ones. */
  published: VersionMoments[];
};

const LINES = 50;

/** Of a version `v` and the account `b` of who saved it. */
const LINE = Prisma.sql`v.number, v.title, v.section, v.position, v.audience, v.saved_at AS "savedAt", b.name AS "savedBy",
  v.published_from AS "publishedFrom", v.withdrawn_at AS "withdrawnAt"`;
const FROM_VERSION = Prisma.sql`FROM text_version v LEFT JOIN account b ON b.id = v.saved_by_id`;

type StoredText = Omit<WrittenText, 'versions' | 'published'> & {
  versions: Stored<VersionLine>[];
  published: Stored<VersionMoments>[];
};

export async function findWrittenText(id: string, tx?: Transaction): Promise<WrittenText | null> {
  if (!isUuid(id)) return null;
  const lines = jsonList(Prisma.sql`SELECT ${LINE} ${FROM_VERSION} WHERE v.text_id = t.id
    ORDER BY v.number DESC LIMIT ${LINES}::int`);
  const shown =
    jsonList(Prisma.sql`SELECT v.number, v.published_from AS "publishedFrom", v.withdrawn_at AS "withdrawnAt"
    FROM text_version v WHERE v.text_id = t.id AND v.published_from IS NOT NULL
    ORDER BY v.published_from DESC, v.number DESC LIMIT ${LINES}::int`);
  return readPart(
    onePart<StoredText, WrittenText>(
      Prisma.sql`SELECT t.id, t.kind, t.slug, t.version, t.clear, t.unclear, ${lines} AS versions,
          ${shown} AS published,
          ARRAY(SELECT a.slug FROM text_anchor a WHERE a.text_id = t.id AND a.slug <> t.slug ORDER BY a.slug)
            AS "formerSlugs"
        FROM written_text t WHERE t.id = ${id}::uuid`,
      ({ versions, published, ...text }) => ({
        ...text,
        versions: versions.map((line) => lineFromRow(line)),
        published: published.map(({ number, publishedFrom, withdrawnAt }) => ({
          number,
          ...{ publishedFrom: momentOf(publishedFrom), withdrawnAt: momentOf(withdrawnAt) },
        })),
      }),
    ),
    tx,
  );
}

function lineFromRow<Row extends Stored<VersionLine>>({ savedAt, publishedFrom, withdrawnAt, ...row }: Row) {
  const moments = { publishedFrom: momentOf(publishedFrom), withdrawnAt: momentOf(withdrawnAt) };
  return { ...row, savedAt: momentOf(savedAt), ...moments };
}

export async function findVersion(textId: string, number: number, tx?: Transaction): Promise<TextVersion | null> {
  return isUuid(textId) ? readPart(versionOf(textId, Prisma.sql`AND v.number = ${number}::int`), tx) : null;
}

export async function findNewestVersion(textId: string, tx?: Transaction): Promise<TextVersion | null> {
  return isUuid(textId) ? readPart(versionOf(textId, Prisma.sql`ORDER BY v.number DESC LIMIT 1`), tx) : null;
}

function versionOf(textId: string, which: Prisma.Sql): Part<TextVersion | null> {
  return onePart<Stored<TextVersion>, TextVersion>(
    Prisma.sql`SELECT ${LINE}, v.body ${FROM_VERSION} WHERE v.text_id = ${textId}::uuid ${which}`,
    lineFromRow,
  );
}

/** Nobody else changes it until the transaction ends. */
export async function lockWrittenText(tx: Transaction, id: string): Promise<WrittenText | null> {
  if (!isUuid(id)) return null;
  await tx.$queryRaw`SELECT id FROM written_text WHERE id = ${id}::uuid FOR UPDATE`;
  return findWrittenText(id, tx);
}

/** By the slug that it has, or once had. */
export async function findTextByAnchor(tx: Transaction, kind: TextKind, slug: string): Promise<string | null> {
  const anchor = await tx.textAnchor.findUnique({ where: { kind_slug: { kind, slug } }, select: { textId: true } });
  return anchor?.textId ?? null;
}

/** Of a slug that a text has or had, the one that it has now. */
export async function findSlugNow(kind: TextKind, slug: string): Promise<string | null> {
  const now = Prisma.sql`(SELECT t.slug FROM text_anchor a JOIN written_text t ON t.id = a.text_id
    WHERE a.kind = ${kind}::"TextKind" AND a.slug = ${slug})`;
  return readPart(valuePart<string | null>(now));
}

/** Null where another text has, or once had, this slug. */
export async function createText(tx: Transaction, kind: TextKind, slug: string): Promise<string | null> {
  if (await findTextByAnchor(tx, kind, slug)) return null;
  const [made] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO written_text (id, kind, slug, version) VALUES (gen_random_uuid(), ${kind}::"TextKind", ${slug}, 1)
    ON CONFLICT DO NOTHING RETURNING id::text`;
  if (!made) return null;
  await tx.textAnchor.create({ data: { kind, slug, textId: made.id } });
  return made.id;
}

type Saved = { at: Date; accountId: string | null };

export async function addVersion(
  tx: Transaction,
  textId: string,
  { number, ...content }: TextContent & { number: number },
  { at, accountId }: Saved,
) {
  await tx.textVersion.create({ data: { textId, number, ...content, savedAt: at, savedById: accountId } });
}

/** To be shown from a moment, in the place of what was to come before. */
export async function publishVersion(
  tx: Transaction,
  { textId, number }: { textId: string; number: number },
  { from, at }: { from: Date; at: Date },
) {
  await unpublishComing(tx, textId, at);
  await tx.textVersion.update({
    where: { textId_number: { textId, number } },
    data: { publishedFrom: from, withdrawnAt: null },
  });
}

/** What is to come becomes a draft again. */
export async function unpublishComing(tx: Transaction, textId: string, at: Date) {
  await tx.textVersion.updateMany({ where: { textId, publishedFrom: { gt: at } }, data: { publishedFrom: null } });
}

/** All of it: no earlier version comes back in its place. */
export async function withdrawVersions(tx: Transaction, textId: string, at: Date) {
  await unpublishComing(tx, textId, at);
  await tx.textVersion.updateMany({
    where: { textId, publishedFrom: { lte: at }, withdrawnAt: null },
    data: { withdrawnAt: at },
  });
}

/** False where another text has, or once had, this slug; one's own former one may be taken again. */
export async function renameText(
  tx: Transaction,
  { id, kind }: Pick<WrittenText, 'id' | 'kind'>,
  slug: string,
): Promise<boolean> {
  await tx.textAnchor.createMany({ data: { kind, slug, textId: id }, skipDuplicates: true });
  const anchor = await tx.textAnchor.findUniqueOrThrow({ where: { kind_slug: { kind, slug } } });
  if (anchor.textId !== id) return false;
  await tx.writtenText.update({ where: { id }, data: { slug } });
  return true;
}

/** Once for each act: a page that was opened before is told. */
export async function raiseTextVersion(tx: Transaction, id: string): Promise<number> {
  const { version } = await tx.writtenText.update({
    where: { id },
    data: { version: { increment: 1 } },
    select: { version: true },
  });
  return version;
}

export async function countClarity(tx: Transaction, id: string, isClear: boolean) {
  const data = isClear ? { clear: { increment: 1 } } : { unclear: { increment: 1 } };
  await tx.writtenText.update({ where: { id }, data });
}
