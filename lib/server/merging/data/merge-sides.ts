import 'server-only';
import type { DoubleActivity, MergedCertification, MergeFacts } from '@/lib/merging/merge-blockers';
import { asPair, type MergedPair, type MergedPerson } from '@/lib/merging/merged-person';
import type { Details } from '@/lib/registration/details';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { Transaction } from '@/lib/server/platform/db/database';
import { listPart, momentOf, readPart, valuePart } from '@/lib/server/platform/db/parts';
import { type DetailsRow, detailsFromRow, REGISTRATION_DETAILS } from '@/lib/server/registration/data/details-rows';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { isUuid } from '@/lib/shared/ids';

type PersonRow = DetailsRow &
  Omit<MergedPerson, keyof Details | 'createdAt' | 'since'> & { createdAt: string; firstEventOn: CalendarDate | null };

/** Null where one of them isn't there (any more). */
export async function findPair(ids: readonly [string, string], tx?: Transaction): Promise<MergedPair | null> {
  if (!ids.every(isUuid)) return null;
  const [one, other] = await readPart(
    listPart<PersonRow, MergedPerson>(
      Prisma.sql`SELECT d.id, d.number, d.number_normalised AS "numberNormalised", d.state, d.shielded, d.version,
          d.created_at AS "createdAt", d.registered_on AS "registeredOn", d.certified_until AS "certifiedUntil",
          d.grace_until AS "graceUntil", d.completed_at IS NOT NULL AS "isComplete",
          (SELECT min(e."on") FROM registration_event e WHERE e.registration_id = d.id) AS "firstEventOn",
          (SELECT json_build_object('accountId', c.id, 'email', c.email, 'roles', c.roles)
            FROM account c WHERE c.id = d.account_id) AS login, ${REGISTRATION_DETAILS}
        FROM registration d WHERE d.id = ANY (${[...ids]}::uuid[]) AND d.erased_at IS NULL`,
      personFromRow,
    ),
    tx,
  );
  return one && other ? asPair(one, other) : null;
}

function personFromRow(row: PersonRow): MergedPerson {
  const { id, number, numberNormalised, state, shielded, version, createdAt, firstEventOn, registeredOn } = row;
  const { certifiedUntil, graceUntil, isComplete, login } = row;
  return {
    ...detailsFromRow(row),
    ...{ id, number, numberNormalised, state, shielded, version, registeredOn },
    ...{ certifiedUntil, graceUntil, isComplete, login },
    createdAt: momentOf(createdAt),
    since: [firstEventOn ?? registeredOn, registeredOn].toSorted()[0] ?? registeredOn,
  };
}

/** What the rule looks at, as it is in this transaction. */
export async function findMergeFacts(pair: MergedPair, tx?: Transaction): Promise<MergeFacts> {
  const { older, younger } = pair;
  const accountIds = [older, younger].flatMap(({ login }) => login?.accountId ?? []);
  const waiting = Prisma.sql`(SELECT count(*)::int FROM application a
    WHERE a.account_id = ANY (${accountIds}::uuid[]) AND a.state IN ('submitted', 'information_requested'))`;
  const certified = Prisma.sql`SELECT CASE WHEN c.registration_id = ${older.id}::uuid THEN 'older' ELSE 'younger' END AS side,
      c.state, c.cycle_start AS start, c.cycle_end AS "end"
    FROM certification c WHERE c.registration_id IN (${older.id}::uuid, ${younger.id}::uuid) ORDER BY c.requested_at`;
  const [applicationsWaiting, certifications, doubles, claimsWaiting] = await Promise.all([
    readPart(valuePart<number>(waiting), tx),
    readPart(listPart<MergedCertification>(certified), tx),
    readPart(listPart<DoubleActivity>(doublesOf(pair)), tx),
    readPart(listPart<{ title: string }>(claimsWaitingOf(pair)), tx),
  ]);
  return { pair, applicationsWaiting, certifications, doubles, claimsWaiting };
}

/** What the database lets nobody have twice. */
const SAME = Prisma.sql`
  (y.run_id = o.run_id AND y.state = 'approved' AND o.state = 'approved'
    AND y.superseded_at IS NULL AND o.superseded_at IS NULL)
  OR (y.replaces_id IS NULL AND o.replaces_id IS NULL AND (
    (y.meeting_id = o.meeting_id AND y.state <> 'withdrawn' AND o.state <> 'withdrawn')
    OR (y.source = 'taken_over' AND o.source = 'taken_over' AND y.reference = o.reference)))`;

function doublesOf({ older, younger }: MergedPair): Prisma.Sql {
  return Prisma.sql`
    WITH RECURSIVE version AS (
      SELECT y.id AS first, y.id, y.replaces_id FROM activity y
      WHERE y.registration_id = ${younger.id}::uuid
        AND EXISTS (SELECT FROM activity o WHERE o.registration_id = ${older.id}::uuid AND (${SAME}))
      UNION
      SELECT v.first, a.id, a.replaces_id FROM version v JOIN activity a ON a.id = v.replaces_id OR a.replaces_id = v.id
    )
    SELECT array_agg(a.id::text ORDER BY a.id) AS ids, f.title, bool_or(a.certification_id IS NOT NULL) AS "isUsed"
    FROM version v JOIN activity a ON a.id = v.id JOIN activity f ON f.id = v.first
    GROUP BY v.first, f.title ORDER BY f.title, v.first`;
}

function claimsWaitingOf({ older, younger }: MergedPair): Prisma.Sql {
  return Prisma.sql`
    SELECT v.title FROM attendance_claim y JOIN attendance_claim o ON o.run_id = y.run_id
    JOIN course_run u ON u.id = y.run_id JOIN accreditation_request a ON a.id = u.accreditation_id
    JOIN course_version v ON v.id = a.course_version_id
    WHERE y.registration_id = ${younger.id}::uuid AND o.registration_id = ${older.id}::uuid
      AND y.state IN ('open', 'escalated') ORDER BY v.title`;
}

export type Moving = {
  activities: number;
  drafts: number;
  certifications: number;
  runs: number;
  groups: number;
  /** Of which both are a member. */
  groupsTwice: number;
  notes: number;
  tasks: number;
  /** Drafts of an application, which have no purpose any more. */
  applicationDrafts: number;
};

/** How much goes from the younger number to the older one. */
export async function countMoving({ older, younger }: MergedPair, idleLogins: readonly string[]): Promise<Moving> {
  const theirs = Prisma.sql`x.registration_id = ${younger.id}::uuid`;
  const counted: Record<keyof Moving, Prisma.Sql> = {
    activities: Prisma.sql`activity x
      WHERE ${theirs} AND x.superseded_at IS NULL AND x.state NOT IN ('draft', 'withdrawn')`,
    drafts: Prisma.sql`activity x WHERE ${theirs} AND x.superseded_at IS NULL AND x.state = 'draft'`,
    certifications: Prisma.sql`certification x WHERE ${theirs}`,
    runs: Prisma.sql`attendance x WHERE ${theirs} AND x.removed_at IS NULL`,
    groups: Prisma.sql`group_member x WHERE ${theirs}`,
    groupsTwice: Prisma.sql`group_member x WHERE ${theirs} AND EXISTS (SELECT FROM group_member o
      WHERE o.group_id = x.group_id AND o.registration_id = ${older.id}::uuid)`,
    notes: Prisma.sql`note x WHERE ${theirs}`,
    tasks: Prisma.sql`task x WHERE ${theirs} AND x.done_at IS NULL`,
    applicationDrafts: Prisma.sql`application x
      WHERE x.account_id = ANY (${[...idleLogins]}::uuid[]) AND x.state = 'draft'`,
  };
  const each = Object.entries(counted).map(([what, rows]) => Prisma.sql`${what}::text, (SELECT count(*) FROM ${rows})`);
  return readPart(valuePart<Moving>(Prisma.sql`json_build_object(${Prisma.join(each)})`));
}
