import 'server-only';
import type { AssignedKind } from '@/lib/casework/assigned-queue';
import { OWN_MONTHS, type OwnMonth } from '@/lib/casework/own-figures';
import type { PersonName } from '@/lib/names/person-name';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { NAME_OF_ROW } from '@/lib/server/names/data/name-columns';
import { countUpTo, readPage } from '@/lib/server/platform/db/paged';
import { jsonRow, listPart, momentOf, readPart, type Stored } from '@/lib/server/platform/db/parts';
import { addMonths, type CalendarDate } from '@/lib/shared/calendar-date';
import { fitting, type Paged, type Place } from '@/lib/shared/list-place';

export type OwnDecision = {
  /** Of the decision itself. */
  id: string;
  kind: AssignedKind;
  /** Of what it was about. */
  caseId: string;
  /** '' for an application, which has no title but somebody's name. */
  title: string;
  outcome: 'approved' | 'rejected';
  explanation: string;
  at: Date;
  /** Of an application that is still theirs to see. */
  name: PersonName | null;
  /** It is still theirs to open. */
  isOpenable: boolean;
};

/** Of each kind by its own index. */
function listsOf(accountId: string, kind: AssignedKind | ''): Prisma.Sql[] {
  const lists: Record<AssignedKind, Prisma.Sql> = {
    application: Prisma.sql`SELECT d.id, 'application' AS kind, d.application_id AS case_id, '' AS title,
        d.outcome::text AS outcome, d.explanation, d.decided_at AS at, p.submitted_at AS since
      FROM decision d JOIN application p ON p.id = d.application_id WHERE d.decided_by_id = ${accountId}::uuid`,
    activity: Prisma.sql`SELECT d.id, 'activity' AS kind, d.activity_id AS case_id, a.title,
        d.outcome::text AS outcome, d.explanation, d.decided_at AS at, a.review_from AS since
      FROM activity_decision d JOIN activity a ON a.id = d.activity_id WHERE d.decided_by_id = ${accountId}::uuid`,
    course: Prisma.sql`SELECT s.id, 'course' AS kind, s.request_id AS case_id, v.title,
        CASE WHEN s.judgement = 'reject' THEN 'rejected' ELSE 'approved' END AS outcome, s.explanation, s.judged_at AS at,
        s.assigned_at AS since
      FROM course_assessment s JOIN accreditation_request q ON q.id = s.request_id
        JOIN course_version v ON v.id = q.course_version_id
      WHERE s.assessor_id = ${accountId}::uuid AND s.judged_at IS NOT NULL`,
  };
  return kind === '' ? Object.values(lists) : [lists[kind]];
}

const rowOf = (id: string) => Prisma.sql`FROM (
  SELECT d.id, d.decided_at AS at FROM decision d WHERE d.id = ${id}::uuid
  UNION ALL SELECT d.id, d.decided_at FROM activity_decision d WHERE d.id = ${id}::uuid
  UNION ALL SELECT s.id, s.judged_at FROM course_assessment s WHERE s.id = ${id}::uuid) w`;

const ROWS = 20;
/** Characters of explanation on one page. */
const ROOM = 6_000;

/** What somebody decided or judged, with what they wrote, the newest first. */
export async function listOwnDecisions(
  accountId: string,
  { kind = '', place = null }: { kind?: AssignedKind | ''; place?: Place } = {},
): Promise<Paged<OwnDecision>> {
  const page = await readPage<OwnDecision>(
    {
      columns: decisionOf(accountId),
      from: (tail) => {
        const each = listsOf(accountId, kind).map((list) => Prisma.sql`(SELECT * FROM (${list}) w WHERE true ${tail})`);
        return Prisma.sql`(${Prisma.join(each, ' UNION ALL ')}) w`;
      },
      where: Prisma.sql`true`,
      ...{ keys: [Prisma.sql`w.at`, Prisma.sql`w.id`], descending: true, rowOf },
    },
    place,
    ROWS,
    (select) =>
      readPart(listPart<Stored<OwnDecision>, OwnDecision>(select, ({ at, ...row }) => ({ ...row, at: momentOf(at) }))),
  );
  return fitting(page, ({ explanation }) => explanation.length, ROOM);
}

/** A case that went to somebody else since has no page for them any more, and no name. */
function decisionOf(accountId: string): Prisma.Sql {
  const theirs = (table: Prisma.Sql) => Prisma.sql`${table} d WHERE d.id = w.case_id
    AND d.assigned_to_id = ${accountId}::uuid`;
  const application = theirs(Prisma.sql`application`);
  return Prisma.sql`w.id, w.kind, w.case_id AS "caseId", w.title, w.outcome, w.explanation, w.at,
    CASE w.kind WHEN 'application' THEN ${jsonRow(Prisma.sql`SELECT ${NAME_OF_ROW} FROM ${application}`)} END AS name,
    CASE w.kind WHEN 'application' THEN EXISTS (SELECT FROM ${application})
      WHEN 'activity' THEN EXISTS (SELECT FROM ${theirs(Prisma.sql`activity`)}) ELSE true END AS "isOpenable"`;
}

/** Of each of the last months in which they decided anything, the newest first; what was handed in again since has no wait. */
export async function listOwnMonths(accountId: string, today: CalendarDate): Promise<OwnMonth[]> {
  const day = (moment: string) => Prisma.sql`(${Prisma.raw(moment)} AT TIME ZONE 'Europe/Amsterdam')::date`;
  const first = addMonths(today, 1 - OWN_MONTHS).replace(/\d\d$/, '01');
  const months = Prisma.sql`
    SELECT to_char(${day('w.at')}, 'YYYY-MM-01') AS month, count(*)::int AS decided,
      (count(*) FILTER (WHERE w.since <= w.at))::int AS waited,
      coalesce(sum(${day('w.at')} - ${day('w.since')}) FILTER (WHERE w.since <= w.at), 0)::int AS "waitedDays"
    FROM (${Prisma.join(listsOf(accountId, ''), ' UNION ALL ')}) w
    WHERE w.at >= ${first}::date::timestamp AT TIME ZONE 'Europe/Amsterdam'
    GROUP BY 1 ORDER BY 1 DESC`;
  return readPart(listPart<OwnMonth>(months));
}

export async function countOwnDecisions(accountId: string): Promise<number> {
  return countUpTo(Prisma.sql`(${Prisma.join(listsOf(accountId, ''), ' UNION ALL ')}) w`);
}
