import 'server-only';
import type { AccreditationState } from '@/lib/courses/accreditation-states';
import type { CourseContents, CourseParticulars } from '@/lib/courses/course-contents';
import { foldedWords } from '@/lib/portfolio/duplicates';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { Transaction } from '@/lib/server/platform/db/database';
import { loadPage } from '@/lib/server/platform/db/paged';
import { jsonList, listPart, readPart } from '@/lib/server/platform/db/parts';
import { isActedForBy } from '@/lib/server/providers/data/contacts';
import { isUuid } from '@/lib/shared/ids';
import type { Paged, Place } from '@/lib/shared/list-place';
import {
  type AccreditationRequest,
  CONTENTS,
  hasTitle,
  REQUEST,
  requestFromRow,
  type StoredRequest,
} from './course-rows';

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

type StoredVersion = CourseContents & Omit<CourseVersion, 'contents' | 'request'> & { request: StoredRequest };
type StoredCourse = Omit<OwnCourse, 'versions'> & { versions: StoredVersion[] };

/** With its newest request; one without isn't there yet. */
const VERSIONS = jsonList(Prisma.sql`SELECT v.id, v.position, v.version, ${CONTENTS}, request.made AS request
  FROM course_version v CROSS JOIN LATERAL (SELECT to_json(newest) AS made FROM (SELECT ${REQUEST}
    FROM accreditation_request q WHERE q.course_version_id = v.id ORDER BY q.created_at DESC, q.id DESC LIMIT 1) newest
  ) request WHERE v.course_id = c.id ORDER BY v.position`);

/** Of courses `c`, of a provider `p`. */
async function readCourses(where: Prisma.Sql, tx?: Transaction): Promise<OwnCourse[]> {
  const courses = await readPart(
    listPart<StoredCourse>(
      Prisma.sql`SELECT c.id, json_build_object('id', p.id, 'name', p.name, 'isFeeFree', p.is_fee_free) AS provider,
          ${VERSIONS} AS versions
        FROM course c JOIN provider p ON p.id = c.provider_id WHERE ${where}`,
    ),
    tx,
  );
  return courses.flatMap(({ id, provider, versions }) => {
    const [first, ...others] = versions.map(versionFromRow);
    return first ? [{ id, provider, versions: [first, ...others] }] : [];
  });
}

export async function findOwnCourse(accountId: string, id: string, tx?: Transaction): Promise<OwnCourse | null> {
  if (!isUuid(id)) return null;
  return (await readCourses(Prisma.sql`c.id = ${id}::uuid AND ${isActedForBy(accountId)}`, tx))[0] ?? null;
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

/** Newest course first, of all providers that somebody acts for; by a title that it has or had. */
export async function listOwnCourses(
  accountId: string,
  { text = '', place }: { text?: string; place: Place },
  size: number,
): Promise<Paged<ListedCourse>> {
  const own = Prisma.sql`a.provider_id IN (SELECT c.provider_id FROM provider_contact c
    JOIN provider p ON p.id = c.provider_id WHERE c.account_id = ${accountId}::uuid AND p.state = 'admitted')`;
  const where = Prisma.join([own, ...hasTitle(text, Prisma.sql`v.course_id = a.id`)], ' AND ');
  const keys = [Prisma.sql`a.created_at`, Prisma.sql`a.id`];
  const list = { table: Prisma.sql`course a`, where, keys, descending: true };
  return loadPage(list, place, size, async (ids) => {
    const [courses, asked] = await Promise.all([
      readCourses(Prisma.sql`c.id = ANY (${ids}::uuid[])`),
      listAskedRequests(ids),
    ]);
    return courses.map(({ id, provider, versions }) => {
      const newest = versions.at(-1) ?? versions[0];
      const accredited = versions.findLast(({ request }) => request.state === 'accredited') ?? null;
      return { id, providerName: provider.name, newest, accredited, isAsked: asked.includes(newest.request.id) };
    });
  });
}

/** Of which a question waits for an answer. */
function listAskedRequests(courseIds: readonly string[]): Promise<string[]> {
  return readPart(
    listPart<{ id: string }, string>(
      Prisma.sql`SELECT q.request_id AS id FROM accreditation_question q
        JOIN accreditation_request r ON r.id = q.request_id JOIN course_version v ON v.id = r.course_version_id
        WHERE v.course_id = ANY (${[...courseIds]}::uuid[]) AND q.answered_at IS NULL AND q.closed_at IS NULL`,
      ({ id }) => id,
    ),
  );
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

function versionFromRow({ id, position, version, request, ...contents }: StoredVersion): CourseVersion {
  return { id, position, version, contents, request: requestFromRow(request) };
}
