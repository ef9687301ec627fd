import 'server-only';
import type { NewThing } from '@/lib/merging/undo-rule';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { PageKey } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { listPart, momentOf, onePart, readPart, type Stored, valuePart } from '@/lib/server/platform/db/parts';
import { isUuid } from '@/lib/shared/ids';

export type Merge = {
  id: string;
  keptId: string;
  mergedId: string;
  /** Of the number that leads to the other one. */
  mergedNumber: string;
  mergedAt: Date;
  mergedByName: string | null;
  reason: string;
  undoneAt: Date | null;
  undoneByName: string | null;
  undoReason: string;
};

const MERGE = Prisma.sql`m.id, m.kept_id AS "keptId", m.merged_id AS "mergedId", y.number AS "mergedNumber",
  m.merged_at AS "mergedAt", b.name AS "mergedByName", m.reason, m.undone_at AS "undoneAt", u.name AS "undoneByName",
  m.undo_reason AS "undoReason"`;
const FROM_MERGE = Prisma.sql`FROM registration_merge m JOIN registration y ON y.id = m.merged_id
  LEFT JOIN account b ON b.id = m.merged_by_id LEFT JOIN account u ON u.id = m.undone_by_id`;

function fromRow<Row extends Stored<Merge>>({ mergedAt, undoneAt, ...merge }: Row) {
  return { ...merge, mergedAt: momentOf(mergedAt), undoneAt: momentOf(undoneAt) };
}

/** More numbers than one person gets. */
const MERGES_MAX = 50;

/** Newest first, with those that were undone. */
export async function listMerges(keptId: string): Promise<Merge[]> {
  return readPart(
    listPart(
      Prisma.sql`SELECT ${MERGE} ${FROM_MERGE} WHERE m.kept_id = ${keptId}::uuid
        ORDER BY m.merged_at DESC, m.id DESC LIMIT ${MERGES_MAX}::int`,
      fromRow<Stored<Merge>>,
    ),
  );
}

/** Into which registration this one went up; null for one that is there, or never was. */
export async function findMergedInto(id: string, tx?: Transaction): Promise<string | null> {
  if (!isUuid(id)) return null;
  const into = Prisma.sql`(SELECT r.merged_into_id FROM registration r WHERE r.id = ${id}::uuid)`;
  return readPart(valuePart<string | null>(into), tx);
}

/** The numbers that lead to it, by the id under which their history is. */
export async function listMergedNumbers(keptId: string, tx?: Transaction): Promise<{ id: string; number: string }[]> {
  return readPart(
    listPart<{ id: string; number: string }>(
      Prisma.sql`SELECT r.id, r.number FROM registration r WHERE r.merged_into_id = ${keptId}::uuid
        ORDER BY r.id LIMIT ${MERGES_MAX}::int`,
    ),
    tx,
  );
}

type NewMerge = { id: string; keptId: string; mergedId: string; mergedById: string; mergedAt: Date; reason: string };

export async function addMerge(tx: Transaction, { writes, ...merge }: NewMerge & { writes: string }) {
  await tx.registrationMerge.create({ data: merge });
  await tx.$executeRaw`UPDATE registration_merge SET writes = ${writes}::jsonb WHERE id = ${merge.id}::uuid`;
}

export type HeldMerge = Merge & { keptAccountId: string | null; writes: string | null };

/** Of whoever is there now: null for one that was undone. */
export async function lockMerge(tx: Transaction, id: string, keptId: string): Promise<HeldMerge | null> {
  await tx.$queryRaw`SELECT 1 FROM registration_merge WHERE id = ${id}::uuid FOR UPDATE`;
  return findMerge(id, keptId, tx);
}

export async function findMerge(id: string, keptId: string, tx?: Transaction): Promise<HeldMerge | null> {
  if (!isUuid(id) || !isUuid(keptId)) return null;
  return readPart(
    onePart(
      Prisma.sql`SELECT ${MERGE}, k.account_id AS "keptAccountId", m.writes::text AS writes
        ${FROM_MERGE} JOIN registration k ON k.id = m.kept_id
        WHERE m.id = ${id}::uuid AND m.kept_id = ${keptId}::uuid AND m.undone_at IS NULL`,
      fromRow<Stored<HeldMerge>>,
    ),
    tx,
  );
}

type Undone = { undoneAt: Date; undoneById: string; undoReason: string };

export async function markUndone(tx: Transaction, id: string, undone: Undone) {
  await tx.registrationMerge.update({ where: { id }, data: { ...undone, writes: Prisma.DbNull } });
}

/** What it would be undone with is personal data: kept no longer than it can be. */
export async function forgetMergeWrites(tx: Transaction, id: string): Promise<number> {
  return tx.$executeRaw`UPDATE registration_merge SET writes = NULL WHERE id = ${id}::uuid AND writes IS NOT NULL`;
}

export async function listKeptMerges({ after, size }: PageKey): Promise<{ id: string; keptId: string }[]> {
  return (await reader()).$queryRaw<{ id: string; keptId: string }[]>`
    SELECT id::text AS id, kept_id::text AS "keptId" FROM registration_merge
    WHERE writes IS NOT NULL AND (${after}::uuid IS NULL OR id > ${after}::uuid) ORDER BY id LIMIT ${size}::int`;
}

/** What came since under the number that lives, by its kind; each is asked by an index of its registration. */
export async function listNewThings(
  { id, keptId, mergedAt, keptAccountId }: Pick<HeldMerge, 'id' | 'keptId' | 'mergedAt' | 'keptAccountId'>,
  tx?: Transaction,
): Promise<NewThing[]> {
  const kept = Prisma.sql`${keptId}::uuid`;
  const since = Prisma.sql`${mergedAt}::timestamptz`;
  const asked: Record<NewThing, Prisma.Sql> = {
    merge: Prisma.sql`SELECT FROM registration_merge x WHERE ${kept} IN (x.kept_id, x.merged_id)
      AND x.id <> ${id}::uuid AND x.merged_at > ${since} AND x.undone_at IS NULL`,
    status: Prisma.sql`SELECT FROM registration_event x WHERE x.registration_id = ${kept} AND x.at > ${since}`,
    details: Prisma.sql`SELECT FROM registration_change x WHERE x.registration_id = ${kept} AND x.at > ${since}
      UNION ALL SELECT FROM absence x WHERE x.registration_id = ${kept} AND x.noted_at > ${since}`,
    activity: Prisma.sql`SELECT FROM activity x WHERE x.registration_id = ${kept}
      AND (greatest(x.created_at, x.updated_at, x.submitted_at, x.superseded_at, x.credited_at) > ${since}
        OR EXISTS (SELECT FROM activity_decision d WHERE d.activity_id = x.id AND d.decided_at > ${since})
        OR EXISTS (SELECT FROM activity_question q WHERE q.activity_id = x.id
          AND greatest(q.asked_at, q.answered_at) > ${since})
        OR EXISTS (SELECT FROM evidence e WHERE e.activity_id = x.id AND e.uploaded_at > ${since}))`,
    certification: Prisma.sql`SELECT FROM certification x WHERE x.registration_id = ${kept}
      AND greatest(x.requested_at, x.decided_at) > ${since}`,
    attendance: Prisma.sql`SELECT FROM attendance x WHERE x.registration_id = ${kept}
        AND greatest(x.added_at, x.credited_at, x.removed_at) > ${since}
      UNION ALL SELECT FROM attendance_claim x WHERE x.registration_id = ${kept}
        AND greatest(x.claimed_at, x.answered_at, x.escalated_at) > ${since}
      UNION ALL SELECT FROM door_scan x WHERE x.registration_id = ${kept} AND x.scanned_at > ${since}`,
    group: Prisma.sql`SELECT FROM group_member x WHERE x.registration_id = ${kept}
        AND greatest(x.invited_at, x.joined_at) > ${since}
      UNION ALL SELECT FROM group_attendee x WHERE x.registration_id = ${kept} AND x.confirmed_at > ${since}`,
    application: Prisma.sql`SELECT FROM application x WHERE x.account_id = ${keptAccountId}::uuid
      AND greatest(x.created_at, x.updated_at) > ${since}`,
  };
  const each = Object.entries(asked).map(
    ([thing, rows]) => Prisma.sql`SELECT ${thing}::text AS thing WHERE EXISTS (${rows})`,
  );
  const found = listPart(Prisma.join(each, ' UNION ALL '), ({ thing }: { thing: NewThing }) => thing);
  return readPart(found, tx);
}
