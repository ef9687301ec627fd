import 'server-only';
import type { CatalogueQuery, Term } from '@/lib/catalogue/catalogue-query';
import { publicTrainers } from '@/lib/catalogue/public-trainers';
import type { Hundredths } from '@/lib/content/amounts';
import { lastDayOf } from '@/lib/courses/accreditation-period';
import type { CourseContents } from '@/lib/courses/course-contents';
import { CONTENTS, contentsFromRow, REQUEST, requestFromRow } from '@/lib/server/courses/data/course-rows';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { countUpTo, loadPage } from '@/lib/server/platform/db/paged';
import { addMonths, type CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
import type { Paged } from '@/lib/shared/list-place';

/** As the catalogue shows it: what its accreditation fixed, and the rest of the version that was accredited. */
export type CatalogueCourse = {
  /** Of the course. */
  id: string;
  provider: string;
  contents: CourseContents & { units: Hundredths };
  validFrom: CalendarDate;
  /** Its last day, also where it was taken back. */
  validTo: CalendarDate;
};

export type ListedCourse = CatalogueCourse & { next: NextRuns };
export type NextRuns = { count: number; first: CalendarDate | null; isStanding: boolean };

const holds = (letter: 'a' | 'n', today: CalendarDate) => {
  const [from, to] = [Prisma.raw(`${letter}.valid_from`), Prisma.raw(`${letter}.valid_to`)];
  return Prisma.sql`${from} <= ${today}::date AND ${to} >= ${today}::date`;
};

/** Of a course with several accreditations the newest. Each by its own index: OFFSET keeps it from being joined. */
const inForce = (today: CalendarDate) => Prisma.sql`${holds('a', today)} AND NOT EXISTS (
  SELECT 1 FROM catalogue_entry n WHERE n.course_id = a.course_id AND ${holds('n', today)}
    AND (n.valid_from, n.request_id) > (a.valid_from, a.request_id) OFFSET 0)`;

const begins = (term: Term, today: CalendarDate) => Prisma.sql`EXISTS (
  SELECT 1 FROM course_run r WHERE r.course_id = a.course_id AND r.state = 'planned' AND r.last_day >= ${today}::date
    AND r.first_day <= ${addMonths(today, term)}::date AND (r.is_standing OR r.first_day >= ${today}::date) OFFSET 0)`;

type Asked = { searched: string | null; term: Term | null; today: CalendarDate };

function fits({ searched, term, today }: Asked): Prisma.Sql {
  const all = [
    ...(searched === null ? [] : [Prisma.sql`a.searched @@ ${searched}::tsquery`]),
    inForce(today),
    ...(term === null ? [] : [begins(term, today)]),
  ];
  return Prisma.join(all, ' AND ');
}

const ENTRIES = Prisma.sql`catalogue_entry a`;

/** By title. `searched` is what searchedFor says. */
export async function listCatalogue(
  asked: Asked & Pick<CatalogueQuery, 'place'>,
  size: number,
): Promise<Paged<ListedCourse> & { total: number }> {
  const where = fits(asked);
  const list = {
    ...{ table: ENTRIES, where, id: Prisma.sql`a.request_id` },
    keys: [Prisma.sql`a.title_folded`, Prisma.sql`a.request_id`],
  };
  const { rows, ...steps } = await loadPage(list, asked.place, size, loadCourses);
  const next = await nextRuns(
    rows.map(({ course }) => course.id),
    asked.today,
  );
  const listed = rows.map(({ course }) => ({ ...course, next: next.get(course.id) ?? NO_RUNS }));
  // In the order of an index: otherwise the whole catalogue is read for the first thousand.
  const counted = Prisma.sql`${ENTRIES} WHERE ${where} ORDER BY a.title_folded`;
  return { ...steps, rows: listed, total: await countUpTo(counted) };
}

const NO_RUNS: NextRuns = { count: 0, first: null, isStanding: false };

/** Its course in the catalogue, or null; the accreditation that holds today says what it is. */
export async function findCatalogueCourse(
  id: string,
  today: CalendarDate,
  tx?: Transaction,
): Promise<CatalogueCourse | null> {
  if (!isUuid(id)) return null;
  const [entry] = await (tx ?? (await reader())).$queryRaw<{ id: string }[]>`
    SELECT a.request_id::text AS id FROM ${ENTRIES} WHERE a.course_id = ${id}::uuid AND ${inForce(today)}`;
  const [found] = entry ? await loadCourses([entry.id], tx) : [];
  return found?.course ?? null;
}

/** By the ids of their accreditations. */
async function loadCourses(ids: string[], tx?: Transaction): Promise<{ id: string; course: CatalogueCourse }[]> {
  const rows = await (tx ?? (await reader())).accreditationRequest.findMany({
    where: { id: { in: ids } },
    select: {
      ...REQUEST,
      courseVersion: {
        select: { ...CONTENTS, course: { select: { id: true, provider: { select: { name: true } } } } },
      },
    },
  });
  return rows.flatMap(({ courseVersion: { course, ...version }, ...row }) => {
    const { accreditation } = requestFromRow(row);
    if (!accreditation) return [];
    const { typeCode, units, isPerMeeting, validFrom } = accreditation;
    const fixed = { typeCode, units, isPerMeeting };
    const contents = { ...contentsFromRow(version), ...fixed, trainers: publicTrainers(version.trainers) };
    const period = { validFrom, validTo: lastDayOf(accreditation) };
    return [{ id: row.id, course: { id: course.id, provider: course.provider.name, contents, ...period } }];
  });
}

/** Each course by its own index: how many runs others have doesn't matter. */
async function nextRuns(courseIds: string[], today: CalendarDate): Promise<Map<string, NextRuns>> {
  const rows = await (await reader()).$queryRaw<(NextRuns & { id: string })[]>`
    SELECT c.id::text AS id, runs.* FROM unnest(${courseIds}::uuid[]) c (id) CROSS JOIN LATERAL (
      SELECT count(*)::int AS count, min(r.first_day)::text AS first, coalesce(bool_or(r.is_standing), false) AS "isStanding"
      FROM course_run r WHERE r.course_id = c.id AND r.state = 'planned' AND r.last_day >= ${today}::date
        AND (r.is_standing OR r.first_day >= ${today}::date) OFFSET 0) runs`;
  return new Map(rows.map(({ id, ...runs }) => [id, runs]));
}
