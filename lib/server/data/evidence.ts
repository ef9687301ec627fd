import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { EvidenceHolder, EvidenceKind, EvidenceStored } from '@/lib/portfolio/evidence';
import { isInRegister } from '@/lib/registration/registration-states';
import { isUuid } from '@/lib/shared/ids';
import { reader, type Transaction } from '../db';
import type { Prisma } from '../generated/prisma/client';
import type { PageKey } from './daily/page-key';

/** A file that proves an activity. */
export type Evidence = {
  id: string;
  activityId: string;
  name: string;
  kind: EvidenceKind;
  size: number;
  checksum: string;
  storageKey: string;
  uploadedAt: Date;
};

/** An activity as far as its proof is concerned. */
export type EvidenceActivity = EvidenceHolder & {
  id: string;
  registrationId: string;
  title: string;
  isDraft: boolean;
};

const HOLDER = {
  id: true,
  registrationId: true,
  title: true,
  state: true,
  supersededAt: true,
  registration: { select: { state: true } },
} as const satisfies Prisma.ActivitySelect;

type HolderRow = Prisma.ActivityGetPayload<{ select: typeof HOLDER }>;

function holderFromRow({ supersededAt, registration, ...row }: HolderRow): EvidenceActivity {
  const isOwnerInRegister = isInRegister(registration.state);
  return { ...row, isSuperseded: supersededAt !== null, isDraft: row.state === 'draft', isOwnerInRegister };
}

/** One of somebody's own activities; null for another's. */
export async function findOwnEvidenceActivity(
  accountId: string,
  activityId: string,
  tx?: Transaction,
): Promise<EvidenceActivity | null> {
  if (!isUuid(activityId)) return null;
  const db = tx ?? (await reader());
  const row = await db.activity.findFirst({
    where: { id: activityId, registration: { accountId } },
    select: HOLDER,
  });
  return row && holderFromRow(row);
}

/**
 * Holds somebody's portfolio until the transaction ends: two uploads at once come one after the other, and each counts
 * what the one before added. Rows that point to the registration may still be written meanwhile.
 */
export async function holdPortfolio(tx: Transaction, registrationId: string) {
  await tx.$queryRaw`SELECT 1 FROM registration WHERE id = ${registrationId}::uuid FOR NO KEY UPDATE`;
}

/** The same of one activity: its state is what it is until the proof is written. */
export async function holdActivity(tx: Transaction, activityId: string) {
  await tx.$queryRaw`SELECT 1 FROM activity WHERE id = ${activityId}::uuid FOR NO KEY UPDATE`;
}

/** What counts towards the limits; without an activity, the person's part alone. A file that versions share counts once. */
export async function countStored(
  of: { registrationId: string; activityId: string | null },
  tx?: Transaction,
): Promise<EvidenceStored> {
  const db = tx ?? (await reader());
  const files = of.activityId === null ? 0 : await db.evidence.count({ where: { activityId: of.activityId } });
  const [row] = await db.$queryRaw<{ bytes: number }[]>`
    SELECT coalesce(sum(size), 0)::float8 AS bytes FROM (
      SELECT DISTINCT ON (e.storage_key) e.size FROM evidence e JOIN activity a ON a.id = e.activity_id
      WHERE a.registration_id = ${of.registrationId}::uuid ORDER BY e.storage_key
    ) AS own`;
  return { files, personBytes: row?.bytes ?? 0 };
}

export async function createEvidence(tx: Transaction, evidence: Omit<Evidence, 'id'>): Promise<string> {
  const { id } = await tx.evidence.create({ data: evidence, select: { id: true } });
  return id;
}

/** Whoever looks at it with an older version in hand is told. A draft's own page saves by itself, and isn't disturbed. */
export async function noteEvidenceChanged(tx: Transaction, { id, isDraft }: EvidenceActivity, now: Date) {
  const version = isDraft ? {} : { version: { increment: 1 } };
  await tx.activity.update({ where: { id }, data: { updatedAt: now, ...version } });
}

/** Takes a file out of one activity; false when it is gone already. */
export async function deleteEvidence(tx: Transaction, id: string): Promise<boolean> {
  const { count } = await tx.evidence.deleteMany({ where: { id } });
  return count === 1;
}

/** The proof of an activity, oldest first. Who may see it is decided by the caller's own scoped load of the activity. */
export async function listEvidence(activityId: string, tx?: Transaction): Promise<Evidence[]> {
  const db = tx ?? (await reader());
  return db.evidence.findMany({ where: { activityId }, orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }] });
}

/** One's own, to remove it. */
export async function findOwnEvidence(accountId: string, id: string, tx?: Transaction): Promise<Evidence | null> {
  if (!isUuid(id)) return null;
  const db = tx ?? (await reader());
  return db.evidence.findFirst({ where: { id, activity: { registration: { accountId } } } });
}

/** The owner's, an assessor's of what is assigned to them, and a manager's. */
function visibleTo({ accountId, roles }: AccountActor): Prisma.EvidenceWhereInput {
  if (roles.includes('register_manager')) return {};
  const own = { registration: { accountId } };
  return { activity: roles.includes('assessor') ? { OR: [own, { assignedToId: accountId }] } : own };
}

export type VisibleEvidence = Evidence & { isOwn: boolean };

/** One that the actor may open; null where there is none, or it is nobody's business of theirs. */
export async function findVisibleEvidence(id: string, actor: AccountActor): Promise<VisibleEvidence | null> {
  if (!isUuid(id)) return null;
  const row = await (await reader()).evidence.findFirst({
    where: { id, ...visibleTo(actor) },
    include: { activity: { select: { registration: { select: { accountId: true } } } } },
  });
  if (!row) return null;
  const { activity, ...evidence } = row;
  return { ...evidence, isOwn: activity.registration.accountId === actor.accountId };
}

/** Which activity it belongs to, whoever asks: to record that somebody asked for what isn't theirs. */
export async function findActivityOfEvidence(id: string): Promise<string | null> {
  if (!isUuid(id)) return null;
  const db = await reader();
  return (await db.evidence.findUnique({ where: { id }, select: { activityId: true } }))?.activityId ?? null;
}

export async function isStorageKeyUsed(key: string): Promise<boolean> {
  return (await (await reader()).evidence.findFirst({ where: { storageKey: key }, select: { id: true } })) !== null;
}

/** Which of these files have a row. */
export async function findUsedKeys(keys: string[]): Promise<Set<string>> {
  const rows = await (await reader()).evidence.findMany({
    where: { storageKey: { in: keys } },
    select: { storageKey: true },
  });
  return new Set(rows.map(({ storageKey }) => storageKey));
}

export type StoredEvidence = { id: string; storageKey: string; registrationId: string };

/** Every row with a file, by id. */
export async function listStoredEvidence({ after, size }: PageKey): Promise<StoredEvidence[]> {
  const rows = await (await reader()).evidence.findMany({
    where: after === null ? {} : { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: size,
    select: { id: true, storageKey: true, activity: { select: { registrationId: true } } },
  });
  return rows.map(({ activity, ...row }) => ({ ...row, ...activity }));
}
