import 'server-only';
import type { Readable } from 'node:stream';
import type { AccountActor } from '@/lib/access/actor';
import { ownRole } from '@/lib/access/actor';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { log } from '@/lib/server/platform/log';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { findActivityOfEvidence, findVisibleEvidence, type VisibleEvidence } from './data/evidence';
import { storage } from './evidence/storage';

type Opened = { evidence: VisibleEvidence; content: Readable };
type OpenReason = { code: 'evidence_unknown' } | { code: 'file_lost' };

/** Opening by others than its owner is recorded, and so is asking for one that isn't theirs to see. */
export async function openEvidence(
  evidenceId: string,
  { actor, now }: Pick<Context<AccountActor>, 'actor' | 'now'>,
): Promise<Accepted<Opened> | Refused<OpenReason>> {
  const evidence = await findVisibleEvidence(evidenceId, actor);
  const activityId = evidence?.activityId ?? (await findActivityOfEvidence(evidenceId));
  if (activityId && !evidence?.isOwn) {
    const event = evidence ? 'evidence_opened' : 'evidence_refused';
    const asked = by(actor, ownRole(actor.roles), now);
    await inTransaction((tx) => record(tx, event, activityId, asked, { evidenceId }));
  }
  if (!evidence) return refused({ code: 'evidence_unknown' });
  const content = await storage().open(evidence.storageKey);
  if (content) return accepted({ evidence, content });
  log.error({ evidenceId }, 'the file of a proof is gone');
  return refused({ code: 'file_lost' });
}
