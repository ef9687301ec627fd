import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { type EvidenceReason, evidenceLimits, fitsBeside, mayChangeEvidence } from '@/lib/portfolio/evidence';
import { evidenceName } from '@/lib/portfolio/evidence-name';
import { readSettings } from '@/lib/server/content/data/settings';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { unnamedFile } from '@/lib/text/nl/portfolio/evidence';
import { countStored, createEvidence, findOwnEvidenceActivity, touchActivity } from './data/evidence';
import { lockPortfolio } from './data/portfolios';
import { keepFile } from './evidence/keep-file';
import { receiveFile } from './evidence/receive-file';

type NewEvidence = { activityId: string; name: string; content: AsyncIterable<Uint8Array> };
type Answer = Accepted<{ evidenceId: string }> | Refused<EvidenceReason>;

/**
 * Adds a file to one of somebody's own activities. Whether it may is asked before its bytes are taken in, and again, with
 * the portfolio held, before it counts.
 */
export async function addEvidence(
  { activityId, name: given, content }: NewEvidence,
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  const activity = await findOwnEvidenceActivity(actor.accountId, activityId);
  if (!activity) return refused({ code: 'activity_unknown' });
  const limits = evidenceLimits(await readSettings(today));
  const allowed = mayChangeEvidence(activity);
  if (!allowed.ok) return allowed;
  const room = fitsBeside(await countStored({ ...activity, activityId }), 0, limits);
  if (!room.ok) return room;

  const received = await receiveFile(content, limits);
  if (!received.ok) return received;
  const { kind, file } = received;
  const { key: storageKey, size, checksum } = file;
  return keepFile(file, () =>
    inTransaction(async (tx): Promise<Answer> => {
      await lockPortfolio(tx, activity.registrationId);
      const held = await findOwnEvidenceActivity(actor.accountId, activityId, tx);
      if (!held) return refused({ code: 'activity_unknown' });
      const stillAllowed = mayChangeEvidence(held);
      if (!stillAllowed.ok) return stillAllowed;
      const fits = fitsBeside(await countStored({ ...held, activityId }, tx), size, limits);
      if (!fits.ok) return fits;
      const name = evidenceName(given, kind, unnamedFile);
      const row = { activityId, name, kind, size, checksum, storageKey, uploadedAt: now };
      const evidenceId = await createEvidence(tx, row);
      await touchActivity(tx, held, now);
      await record(tx, 'evidence_added', activityId, by(actor, 'registrant', now), { evidenceId });
      return accepted({ evidenceId });
    }),
  );
}
