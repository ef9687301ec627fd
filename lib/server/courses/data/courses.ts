import 'server-only';
import type { AccreditationState } from '@/lib/courses/accreditation-states';
import type { CourseContents, CourseParticulars } from '@/lib/courses/course-contents';
import { foldedWords } from '@/lib/portfolio/duplicates';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { loadPage } from '@/lib/server/platform/db/paged';
import { actedForBy } from '@/lib/server/providers/data/contacts';
import { isUuid } from '@/lib/shared/ids';
import type { Paged, Place } from '@/lib/shared/list-place';
import { type AccreditationRequest, CONTENTS, contentsFromRow, REQUEST, requestFromRow } from './course-rows';

/** Made with its request, and the two stay together. */
export type CourseVersion = {
  id: string;
  position: number;
  version: number;
  contents: CourseContents;
  request: AccreditationRequest;
};

export type OwnCourse = {
  id: string;
  provider: { id: string; name: string; isFeeFree: boolean };
  /** Oldest first; never empty. */
  versions: [CourseVersion, ...CourseVersion[]];
};

const VERSION = {
  id: true,
  position: true,
  version: true,
  ...CONTENTS,
  requests: { select: REQUEST, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 1 },
} as const satisfies Prisma.CourseVersionSelect;

const COURSE = {
  id: true,
  provider: { select: { id: true, name: true, isFeeFree: true } },
  versions: { select: VERSION, orderBy: { position: 'asc' } },
} as const satisfies Prisma.CourseSelect;

type VersionRow = Prisma.CourseVersionGetPayload<{ select: typeof VERSION }>;

export async function findOwnCourse(accountId: string, id: string, tx?: Transaction): Promise<OwnCourse | null> {
  if (!isUuid(id)) return null;
  const db = tx ?? (await reader());
  const row = await db.course.findFirst({ where: { id, provider: actedForBy(accountId) }, select: COURSE });
  if (!row) return null;
  const [first, ...others] = row.versions.flatMap(versionFromRow);
  return first ? { id: row.id, provider: row.provider, versions: [first, ...others] } : null;
}

/** Everything about a course and its requests comes one after the other. Accounts are held before it. */
export async function lockCourse(tx: Transaction, id: string) {
  if (isUuid(id)) await tx.$queryRaw`SELECT 1 FROM course WHERE id = ${id}::uuid FOR UPDATE`;
}

export async function lockOwnCourse(tx: Transaction, accountId: string, id: string): Promise<OwnCourse | null> {
  await lockCourse(tx, id);
  return findOwnCourse(accountId, id, tx);
}

export type ListedCourse = {
  id: string;
  providerName: string;
  newest: CourseVersion;
  accredited: CourseVersion | null;
  /** A question waits for an answer. */
  isAsked: boolean;
};

/** Newest course first, of all providers that somebody acts for. */
export async function listOwnCourses(accountId: string, place: Place, size: number): Promise<Paged<ListedCourse>> {
  const own = Prisma.sql`a.provider_id IN (SELECT c.provider_id FROM provider_contact c
    JOIN provider p ON p.id = c.provider_id WHERE c.account_id = ${accountId}::uuid AND p.state = 'admitted')`;
  const keys = [Prisma.sql`a.created_at`, Prisma.sql`a.id`];
  const list = { table: Prisma.sql`course a`, where: own, keys, descending: true };
  return loadPage(list, place, size, async (ids) => {
    const db = await reader();
    const rows = await db.course.findMany({ where: { id: { in: ids } }, select: COURSE });
    const asked = await db.accreditationQuestion.findMany({
      where: { request: { courseVersion: { courseId: { in: ids } } }, answeredAt: null, closedAt: null },
      select: { requestId: true },
    });
    return rows.flatMap(({ id, provider, versions }) => {
      const all = versions.flatMap(versionFromRow);
      const newest = all.at(-1);
      const accredited = all.findLast(({ request }) => request.state === 'accredited') ?? null;
      const isAsked = asked.some(({ requestId }) => requestId === newest?.request.id);
      return newest ? [{ id, providerName: provider.name, newest, accredited, isAsked }] : [];
    });
  });
}

type NewVersion = { position: number; contents: CourseContents; renewsId: string | null; createdAt: Date };

/** False when its id is taken: a page that is sent twice makes one. */
export async function createCourse(
  tx: Transaction,
  { id, providerId, ...first }: { id: string; providerId: string } & Pick<NewVersion, 'contents' | 'createdAt'>,
): Promise<boolean> {
  const data = { id, providerId, createdAt: first.createdAt };
  const { count } = await tx.course.createMany({ data, skipDuplicates: true });
  if (count === 0) return false;
  await createVersion(tx, id, { ...first, position: 1, renewsId: null });
  return true;
}

export async function createVersion(
  tx: Transaction,
  courseId: string,
  { position, contents, renewsId, createdAt }: NewVersion,
): Promise<string> {
  const data = { courseId, position, ...toColumns(contents), createdAt, updatedAt: createdAt };
  const { id } = await tx.courseVersion.create({ data, select: { id: true } });
  await tx.accreditationRequest.create({ data: { courseVersionId: id, renewsId, createdAt } });
  return id;
}

const EDITABLE: AccreditationState[] = ['draft', 'returned_incomplete'];

type Key = { id: string; version: number };

/** Guarded by its version and the state of its request. */
export async function saveVersion(tx: Transaction, { id, version }: Key, contents: CourseContents, now: Date) {
  const { count } = await tx.courseVersion.updateMany({
    where: { id, version, requests: { some: { state: { in: EDITABLE } } } },
    data: { ...toColumns(contents), updatedAt: now, version: { increment: 1 } },
  });
  return count === 1;
}

export async function saveParticulars(tx: Transaction, { id, version }: Key, changed: CourseParticulars, now: Date) {
  const { trainers, region, price, website } = changed;
  const { count } = await tx.courseVersion.updateMany({
    where: { id, version },
    data: {
      ...{ trainers, region, regionFolded: foldedLine(region), price, website },
      ...{ updatedAt: now, version: { increment: 1 } },
    },
  });
  return count === 1;
}

/** As activities fold their titles, so that one's own entry finds the course; the catalogue searches in them. */
function foldedLine(typed: string): string {
  return foldedWords(typed).join(' ');
}

function toColumns(contents: CourseContents) {
  const { units, ...texts } = contents;
  const { title, goals, region } = texts;
  const folded = { titleFolded: foldedLine(title), goalsFolded: foldedLine(goals), regionFolded: foldedLine(region) };
  return { ...texts, ...folded, units: units === null ? null : units / 100 };
}

function versionFromRow(row: VersionRow): CourseVersion[] {
  const { id, position, version, requests, ...contents } = row;
  const [request] = requests;
  if (!request) return [];
  return [{ id, position, version, contents: contentsFromRow(contents), request: requestFromRow(request) }];
}
