import 'server-only';
import type { MergeFacts } from '@/lib/merging/merge-blockers';
import { asPair, type MergedPair, type MergedPerson } from '@/lib/merging/merged-person';
import type { Details } from '@/lib/registration/details';
import { Prisma } from '@/lib/server/generated/prisma/client';
import { fromColumn } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { listPart, momentOf, readPart } from '@/lib/server/platform/db/parts';
import { type DetailsRow, detailsFromRow, REGISTRATION_DETAILS } from '@/lib/server/registration/data/details-rows';
import type { CalendarDate } from '@/lib/shared/calendar-date';

type PersonRow = DetailsRow &
  Omit<MergedPerson, keyof Details | 'createdAt' | 'since'> & { createdAt: string; firstEventOn: CalendarDate | null };

/** Null where one of them isn't there (any more). */
export async function findPair(ids: readonly [string, string], tx?: Transaction): Promise<MergedPair | null> {
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
  const db = tx ?? (await reader());
  const { older, younger } = pair;
  const accountIds = [older, younger].flatMap(({ login }) => login?.accountId ?? []);
  const certifications = await db.certification.findMany({
    where: { registrationId: { in: [older.id, younger.id] } },
    orderBy: { requestedAt: 'asc' },
  });
  return {
    pair,
    applicationsWaiting: await db.application.count({
      where: { accountId: { in: accountIds }, state: { in: ['submitted', 'information_requested'] } },
    }),
    certifications: certifications.map(({ registrationId, state, cycleStart, cycleEnd }) => ({
      side: registrationId === older.id ? 'older' : 'younger',
      state,
      start: fromColumn(cycleStart),
      end: fromColumn(cycleEnd),
    })),
    doubles: await listDoubles(db, pair),
    claimsWaiting: await listClaimsWaiting(db, pair),
  };
}

/** What the database lets nobody have twice. */
const SAME = Prisma.sql`
  (y.run_id = o.run_id AND y.state = 'approved' AND o.state = 'approved'
    AND y.superseded_at IS NULL AND o.superseded_at IS NULL)
  OR (y.replaces_id IS NULL AND o.replaces_id IS NULL AND (
    (y.meeting_id = o.meeting_id AND y.state <> 'withdrawn' AND o.state <> 'withdrawn')
    OR (y.source = 'taken_over' AND o.source = 'taken_over' AND y.reference = o.reference)))`;

async function listDoubles(db: Transaction, { older, younger }: MergedPair): Promise<MergeFacts['doubles']> {
  return db.$queryRaw<{ ids: string[]; title: string; isUsed: boolean }[]>`
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

async function listClaimsWaiting(db: Transaction, { older, younger }: MergedPair): Promise<{ title: string }[]> {
  return db.$queryRaw<{ title: string }[]>`
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
  const db = await reader();
  const registrationId = younger.id;
  const isDraft = { registrationId, state: 'draft', supersededAt: null } as const;
  const both = { registrationId, group: { members: { some: { registrationId: older.id } } } };
  return {
    activities: await db.activity.count({
      where: { registrationId, supersededAt: null, state: { notIn: ['draft', 'withdrawn'] } },
    }),
    drafts: await db.activity.count({ where: isDraft }),
    certifications: await db.certification.count({ where: { registrationId } }),
    runs: await db.attendance.count({ where: { registrationId, removedAt: null } }),
    groups: await db.groupMember.count({ where: { registrationId } }),
    groupsTwice: await db.groupMember.count({ where: both }),
    notes: await db.note.count({ where: { registrationId } }),
    tasks: await db.task.count({ where: { registrationId, doneAt: null } }),
    applicationDrafts: await db.application.count({ where: { accountId: { in: [...idleLogins] }, state: 'draft' } }),
  };
}
