import 'server-only';
import type { NewThing } from '@/lib/merging/undo-rule';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { PageKey } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
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

const SHOWN = {
  ...{ id: true, keptId: true, mergedId: true, mergedAt: true, reason: true, undoneAt: true, undoReason: true },
  merged: { select: { number: true } },
  mergedBy: { select: { name: true } },
  undoneBy: { select: { name: true } },
} as const satisfies Prisma.RegistrationMergeSelect;

function fromRow(row: Prisma.RegistrationMergeGetPayload<{ select: typeof SHOWN }>): Merge {
  const { merged, mergedBy, undoneBy, ...rest } = row;
  return {
    ...rest,
    mergedNumber: merged.number,
    mergedByName: mergedBy?.name ?? null,
    undoneByName: undoneBy?.name ?? null,
  };
}

/** More numbers than one person gets. */
const MERGES_MAX = 50;

/** Newest first, with those that were undone. */
export async function listMerges(keptId: string): Promise<Merge[]> {
  const rows = await (await reader()).registrationMerge.findMany({
    where: { keptId },
    select: SHOWN,
    orderBy: [{ mergedAt: 'desc' }, { id: 'desc' }],
    take: MERGES_MAX,
  });
  return rows.map(fromRow);
}

/** Into which registration this one went up; null for one that is there, or never was. */
export async function findMergedInto(id: string, tx?: Transaction): Promise<string | null> {
  if (!isUuid(id)) return null;
  const db = tx ?? (await reader());
  return (await db.registration.findUnique({ where: { id }, select: { mergedIntoId: true } }))?.mergedIntoId ?? null;
}

/** The numbers that lead to it, by the id under which their history is. */
export async function listMergedNumbers(keptId: string, tx?: Transaction): Promise<{ id: string; number: string }[]> {
  return (tx ?? (await reader())).registration.findMany({
    where: { mergedIntoId: keptId },
    select: { id: true, number: true },
    orderBy: { id: 'asc' },
    take: MERGES_MAX,
  });
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
  const db = tx ?? (await reader());
  const row = await db.registrationMerge.findFirst({
    where: { id, keptId, undoneAt: null },
    select: { ...SHOWN, kept: { select: { accountId: true } } },
  });
  if (!row) return null;
  const [kept] = await db.$queryRaw<{ writes: string | null }[]>`
    SELECT writes::text AS writes FROM registration_merge WHERE id = ${id}::uuid`;
  return { ...fromRow(row), keptAccountId: row.kept.accountId, writes: kept?.writes ?? null };
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
  const found = await (tx ?? (await reader())).$queryRaw<{ thing: NewThing }[]>`${Prisma.join(each, ' UNION ALL ')}`;
  return found.map(({ thing }) => thing);
}
