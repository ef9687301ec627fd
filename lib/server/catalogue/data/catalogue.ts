import 'server-only';
import type { CatalogueQuery, Term } from '@/lib/catalogue/catalogue-query';
import { publicTrainers } from '@/lib/catalogue/public-trainers';
import type { Hundredths } from '@/lib/content/amounts';
import { lastDayOf } from '@/lib/courses/accreditation-period';
import type { CourseContents } from '@/lib/courses/course-contents';
import { CONTENTS, REQUEST, requestFromRow, type StoredRequest } from '@/lib/server/courses/data/course-rows';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { countUpTo, loadPage } from '@/lib/server/platform/db/paged';
import { jsonRow, onePart, readPart } from '@/lib/server/platform/db/parts';
import { addMonths, type CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';
import type { Paged } from '@/lib/shared/list-place';
import { isToCome } from './catalogue-runs';

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

export type ListedCourse = Pick<CourseContents, 'title' | 'form' | 'region' | 'typeCode' | 'units' | 'isPerMeeting'> & {
  /** Of its accreditation. */
  id: string;
  courseId: string;
  provider: string;
  /** Its runs to come. */
  runs: number;
  firstDay: CalendarDate | null;
  isStanding: boolean;
};

const holds = (letter: 'a' | 'n', today: CalendarDate) => {
  const [from, to] = [Prisma.raw(`${letter}.valid_from`), Prisma.raw(`${letter}.valid_to`)];
  return Prisma.sql`${from} <= ${today}::date AND ${to} >= ${today}::date`;
};

/** Of a course with several accreditations the newest. Each by its own index: OFFSET keeps it from being joined. */
const inForce = (today: CalendarDate) => Prisma.sql`${holds('a', today)} AND NOT EXISTS (
  SELECT 1 FROM catalogue_entry n WHERE n.course_id = a.course_id AND ${holds('n', today)}
    AND (n.valid_from, n.request_id) > (a.valid_from, a.request_id) OFFSET 0)`;

const begins = (term: Term, today: CalendarDate) => Prisma.sql`EXISTS (
  SELECT 1 FROM course_run r WHERE r.course_id = a.course_id AND r.first_day <= ${addMonths(today, term)}::date
    AND ${isToCome('r', today)} OFFSET 0)`;

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
  const page = await loadPage(list, asked.place, size, (ids) => loadListed(ids, asked.today));
  // In the order of an index: otherwise the whole catalogue is read for the first thousand.
  return { ...page, total: await countUpTo(Prisma.sql`${ENTRIES} WHERE ${where} ORDER BY a.title_folded`) };
}

/** The runs of each by their own index: how many others have doesn't matter. */
async function loadListed(ids: string[], today: CalendarDate): Promise<ListedCourse[]> {
  return (await reader()).$queryRaw<ListedCourse[]>`
    SELECT a.id::text AS id, v.course_id::text AS "courseId", p.name AS provider, v.title, v.form::text AS form, v.region,
      a.type_code AS "typeCode", (a.units * 100)::int AS units, a.is_per_meeting AS "isPerMeeting", coming.*
    FROM unnest(${ids}::uuid[]) e (id) JOIN accreditation_request a USING (id)
    JOIN course_version v ON v.id = a.course_version_id JOIN course c ON c.id = v.course_id
    JOIN provider p ON p.id = c.provider_id CROSS JOIN LATERAL (
      SELECT count(*)::int AS runs, min(r.first_day)::text AS "firstDay",
        coalesce(bool_or(r.is_standing), false) AS "isStanding"
      FROM course_run r WHERE r.course_id = v.course_id AND ${isToCome('r', today)} OFFSET 0) coming`;
}

/** Its course in the catalogue, or null; the accreditation that holds today says what it is. */
export async function findCatalogueCourse(
  id: string,
  today: CalendarDate,
  tx?: Transaction,
): Promise<CatalogueCourse | null> {
  if (!isUuid(id)) return null;
  const shown = await readPart(
    onePart<StoredShown>(
      Prisma.sql`SELECT ${REQUEST}, c.id AS "courseId", p.name AS provider,
          ${jsonRow(Prisma.sql`SELECT ${CONTENTS}`)} AS contents
        FROM (SELECT a.request_id FROM ${ENTRIES} WHERE a.course_id = ${id}::uuid AND ${inForce(today)} LIMIT 1) entry
          JOIN accreditation_request q ON q.id = entry.request_id JOIN course_version v ON v.id = q.course_version_id
          JOIN course c ON c.id = v.course_id JOIN provider p ON p.id = c.provider_id`,
    ),
    tx,
  );
  const accreditation = shown && requestFromRow(shown).accreditation;
  if (!accreditation) return null;
  const { courseId, provider, contents } = shown;
  const { typeCode, units, isPerMeeting, validFrom } = accreditation;
  const fixed = { typeCode, units, isPerMeeting };
  return {
    ...{ id: courseId, provider, validFrom, validTo: lastDayOf(accreditation) },
    contents: { ...contents, ...fixed, trainers: publicTrainers(contents.trainers) },
  };
}

type StoredShown = StoredRequest & { courseId: string; provider: string; contents: CourseContents };
