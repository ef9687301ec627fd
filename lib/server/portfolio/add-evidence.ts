import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { type EvidenceReason, mayChangeEvidence } from '@/lib/portfolio/evidence';
import type { Context } from '@/lib/server/platform/action';
import { type Accepted, type Refused, refused } from '@/lib/shared/results';
import { findOwnEvidenceActivity, touchActivity } from './data/evidence';
import type { UploadedFile } from './evidence/files-of-form';
import { keepEvidence, lockOwnEvidence } from './evidence/keep-evidence';

export async function addEvidence(
  { activityId, ...file }: UploadedFile & { activityId: string },
  context: Context<AccountActor>,
): Promise<Accepted<{ evidenceId: string }> | Refused<EvidenceReason>> {
  const { actor, now } = context;
  const found = await findOwnEvidenceActivity(actor.accountId, activityId);
  if (!found) return refused({ code: 'activity_unknown' });
  const allowed = mayChangeEvidence(found);
  if (!allowed.ok) return allowed;
  return keepEvidence(file, context, {
    of: { registrationId: found.registrationId, activityId },
    lock: (tx) => lockOwnEvidence(tx, actor, activityId),
    activityOf: async (tx, { activity }) => {
      await touchActivity(tx, activity, now);
      return activityId;
    },
  });
}
