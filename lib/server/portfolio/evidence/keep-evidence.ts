import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import {
  type EvidenceChangeReason,
  type EvidenceKind,
  type EvidenceLimits,
  type EvidenceReason,
  evidenceLimits,
  mayChangeEvidence,
} from '@/lib/portfolio/evidence';
import { evidenceName } from '@/lib/portfolio/evidence-name';
import { fitsBeside } from '@/lib/portfolio/refused-files';
import { readSettings } from '@/lib/server/content/data/settings';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { log } from '@/lib/server/platform/log';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { unnamedFile } from '@/lib/text/nl/portfolio/evidence';
import {
  countStored,
  createEvidence,
  type EvidenceActivity,
  findOwnEvidenceActivity,
  isStorageKeyUsed,
} from '../data/evidence';
import { lockPortfolio } from '../data/portfolios';
import type { UploadedFile } from './files-of-form';
import { receiveFile } from './receive-file';
import { storage } from './storage';

type Goal<H> = {
  of: { registrationId: string; activityId: string | null };
  /** Holds the portfolio, and checks again whether it may. */
  lock: (tx: Transaction) => Promise<(Accepted & H) | Refused<EvidenceReason>>;
  activityOf: (tx: Transaction, held: H, fileName: string) => Promise<string>;
};

type Kept = Accepted<{ activityId: string; evidenceId: string }> | Refused<EvidenceReason>;

/** Whether it fits is checked before its bytes are taken in, and again after. */
export async function keepEvidence<H>(
  { name: given, content }: UploadedFile,
  { actor, now, today }: Context<AccountActor>,
  { of, lock, activityOf }: Goal<H>,
): Promise<Kept> {
  const limits = evidenceLimits(await readSettings(today));
  const room = fitsBeside(await countStored(of), 0, limits);
  if (!room.ok) return room;
  return keepFile(content, limits, (file) =>
    inTransaction(async (tx): Promise<Kept> => {
      const held = await lock(tx);
      if (!held.ok) return held;
      const fits = fitsBeside(await countStored(of, tx), file.size, limits);
      if (!fits.ok) return fits;
      const name = evidenceName(given, file.kind, unnamedFile);
      const activityId = await activityOf(tx, held, name);
      const evidenceId = await createEvidence(tx, { ...file, activityId, name, uploadedAt: now });
      await record(tx, 'evidence_added', activityId, by(actor, 'registrant', now), { evidenceId });
      return accepted({ activityId, evidenceId });
    }),
  );
}

export async function lockOwnEvidence(
  tx: Transaction,
  { accountId }: AccountActor,
  activityId: string,
): Promise<Accepted<{ activity: EvidenceActivity }> | Refused<EvidenceChangeReason>> {
  const found = await findOwnEvidenceActivity(accountId, activityId, tx);
  if (!found) return refused({ code: 'activity_unknown' });
  await lockPortfolio(tx, found.registrationId);
  const activity = await findOwnEvidenceActivity(accountId, activityId, tx);
  if (!activity) return refused({ code: 'activity_unknown' });
  const allowed = mayChangeEvidence(activity);
  return allowed.ok ? accepted({ activity }) : allowed;
}

export type FileColumns = { kind: EvidenceKind; size: number; checksum: string; storageKey: string };

/** Committed before the row names it, and removed when the row fails; after a crash the daily job removes it. */
export async function keepFile<Answer extends { ok: boolean }>(
  content: UploadedFile['content'],
  limits: EvidenceLimits,
  writeRow: (file: FileColumns) => Promise<Answer>,
): Promise<Answer | Refused<EvidenceReason>> {
  const received = await receiveFile(content, limits);
  if (!received.ok) return received;
  const { kind, file } = received;
  await file.commit().catch(async (error) => {
    await file.discard();
    throw error;
  });
  try {
    const { key: storageKey, size, checksum } = file;
    const answer = await writeRow({ kind, size, checksum, storageKey });
    if (!answer.ok) await storage().remove(file.key);
    return answer;
  } catch (error) {
    await removeUnlessUsed(file.key);
    throw error;
  }
}

/** A transaction that broke off may have committed, so the database is asked; if it fails, the daily job cleans up. */
export async function removeUnlessUsed(key: string) {
  try {
    if (!(await isStorageKeyUsed(key))) await storage().remove(key);
  } catch (error) {
    log.warn({ error, key }, 'a file that may have no row was left for the daily job');
  }
}
