import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { EvidenceHolder, StoredFile } from '@/lib/portfolio/evidence';
import type { EvidenceStored } from '@/lib/portfolio/refused-files';
import { type ActivityVersion, versionFacts } from '@/lib/portfolio/versions';
import { isInRegister } from '@/lib/registration/registration-states';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { PageKey } from '@/lib/server/platform/db/columns';
import { reader, type Transaction } from '@/lib/server/platform/db/database';
import { listPart, momentOf, onePart, readPart, type Stored } from '@/lib/server/platform/db/parts';
import { isUuid } from '@/lib/shared/ids';
import { listVersions } from './activities';
import { NOT_FROZEN } from './portfolios';
import { visibleTo as visibleActivities } from './visible-activities';

export type Evidence = StoredFile & { activityId: string };

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
  registration: { select: { state: true } },
} as const satisfies Prisma.ActivitySelect;

type HolderRow = Prisma.ActivityGetPayload<{ select: typeof HOLDER }>;

function holderFromRow({ registration, ...row }: HolderRow, versions: ActivityVersion[]): EvidenceActivity {
  const { isSuperseded, isFrozen } = versionFacts(versions, row.id);
  const isOwnerInRegister = isInRegister(registration.state);
  return { ...row, isSuperseded, isFrozen, isDraft: row.state === 'draft', isOwnerInRegister };
}

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
  return row && holderFromRow(row, await listVersions(activityId, tx));
}

/** Without an activity, the person's bytes alone. A file that versions share counts once. */
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

/** A page with an older version is told; a draft's own page saves by itself: no version. The portfolio is held. */
export async function touchActivity(tx: Transaction, { id, state, isDraft }: EvidenceActivity, now: Date) {
  const version = isDraft ? {} : { version: { increment: 1 } };
  const { count } = await tx.activity.updateMany({
    where: { id, state, supersededAt: null, ...NOT_FROZEN },
    data: { updatedAt: now, ...version },
  });
  if (count !== 1) throw new Error('An activity changed while its portfolio was held');
}

export async function deleteEvidence(tx: Transaction, id: string): Promise<boolean> {
  const { count } = await tx.evidence.deleteMany({ where: { id } });
  return count === 1;
}

type EvidenceRow = Stored<Evidence>;

const EVIDENCE = Prisma.sql`e.id, e.activity_id AS "activityId", e.name, e.kind, e.size, e.checksum,
  e.storage_key AS "storageKey", e.uploaded_at AS "uploadedAt"`;

function evidenceFrom<Stored extends EvidenceRow>({ uploadedAt, ...stored }: Stored) {
  return { ...stored, uploadedAt: momentOf(uploadedAt) };
}

/** Oldest first. The caller's own scoped load of the activities decides who may see them. */
async function readEvidence(activityIds: Prisma.Sql, tx?: Transaction): Promise<Evidence[]> {
  return readPart(
    listPart<EvidenceRow, Evidence>(
      Prisma.sql`SELECT ${EVIDENCE} FROM evidence e WHERE e.activity_id = ANY (${activityIds})
        ORDER BY e.uploaded_at, e.id`,
      evidenceFrom,
    ),
    tx,
  );
}

const given = (activityIds: readonly string[]) => Prisma.sql`${[...activityIds]}::uuid[]`;

export async function listEvidence(activityId: string, tx?: Transaction): Promise<Evidence[]> {
  return readEvidence(given([activityId]), tx);
}

/** With somebody's own activity of a run. */
export async function listEvidenceOfRun(registrationId: string, runId: string): Promise<Evidence[]> {
  return readEvidence(Prisma.sql`ARRAY(SELECT a.id FROM activity a WHERE a.registration_id = ${registrationId}::uuid
    AND a.run_id = ${runId}::uuid AND a.superseded_at IS NULL)`);
}

export async function listEvidenceOf(activityIds: readonly string[]): Promise<Map<string, Evidence[]>> {
  const byActivity = new Map<string, Evidence[]>();
  for (const row of await readEvidence(given(activityIds)))
    byActivity.set(row.activityId, [...(byActivity.get(row.activityId) ?? []), row]);
  return byActivity;
}

export async function findOwnEvidence(accountId: string, id: string, tx?: Transaction): Promise<Evidence | null> {
  if (!isUuid(id)) return null;
  const db = tx ?? (await reader());
  return db.evidence.findFirst({ where: { id, activity: { registration: { accountId } } } });
}

export type VisibleEvidence = Evidence & { isOwn: boolean };

/** One's own; those who review see that of the activities they see. */
export async function findVisibleEvidence(
  id: string,
  { accountId, roles }: AccountActor,
): Promise<VisibleEvidence | null> {
  if (!isUuid(id)) return null;
  const own = Prisma.sql`coalesce(r.account_id = ${accountId}::uuid, FALSE)`;
  const sees = roles.includes('register_manager') ? 'all' : roles.includes('assessor') ? 'assigned' : null;
  return readPart(
    onePart<EvidenceRow & { isOwn: boolean }, VisibleEvidence>(
      Prisma.sql`SELECT ${EVIDENCE}, ${own} AS "isOwn"
        FROM evidence e JOIN activity a ON a.id = e.activity_id JOIN registration r ON r.id = a.registration_id
        WHERE e.id = ${id}::uuid AND (${own} OR ${sees ? visibleActivities({ accountId, sees }) : Prisma.sql`FALSE`})`,
      evidenceFrom,
    ),
  );
}

/** Whoever asks: to record that somebody asked for what isn't theirs. */
export async function findActivityOfEvidence(id: string): Promise<string | null> {
  if (!isUuid(id)) return null;
  const db = await reader();
  return (await db.evidence.findUnique({ where: { id }, select: { activityId: true } }))?.activityId ?? null;
}

export async function isStorageKeyUsed(key: string): Promise<boolean> {
  return (await findUsedKeys([key])).has(key);
}

/** By proof, or by a document of a course or an attachment of a text, which are stored beside it. */
export async function findUsedKeys(keys: string[]): Promise<Set<string>> {
  const db = await reader();
  const asked = { where: { storageKey: { in: keys } }, select: { storageKey: true } };
  const rows = [
    ...(await db.evidence.findMany(asked)),
    ...(await db.courseDocument.findMany(asked)),
    ...(await db.textAttachment.findMany(asked)),
  ];
  return new Set(rows.map(({ storageKey }) => storageKey));
}

export type StoredEvidence = { id: string; storageKey: string; registrationId: string };

export async function listStoredEvidence({ after, size }: PageKey): Promise<StoredEvidence[]> {
  const rows = await (await reader()).evidence.findMany({
    where: after === null ? {} : { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: size,
    select: { id: true, storageKey: true, activity: { select: { registrationId: true } } },
  });
  return rows.map(({ activity, ...row }) => ({ ...row, ...activity }));
}
