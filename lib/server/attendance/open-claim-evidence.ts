import 'server-only';
import type { Readable } from 'node:stream';
import type { AccountActor } from '@/lib/access/actor';
import { wasManagers } from '@/lib/attendance/claim-states';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { log } from '@/lib/server/platform/log';
import type { Evidence } from '@/lib/server/portfolio/data/evidence';
import { storage } from '@/lib/server/portfolio/evidence/storage';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { findClaimEvidence } from './data/claim-evidence';
import { claimRoleOf } from './locked-claim';

const ROLE = 'register_manager';

type Opened = { evidence: Evidence & { isOwn: boolean }; content: Readable };

/** A manager's alone who isn't a party, and only of a claim that is theirs to decide or was. */
export async function openClaimEvidence(
  evidenceId: string,
  { actor, now, today }: Context<AccountActor>,
): Promise<Accepted<Opened> | Refused<{ code: 'evidence_unknown' | 'file_lost' }>> {
  const found = await findClaimEvidence(evidenceId);
  const isTheirs = found && wasManagers(found.claim, today) && (await claimRoleOf(found.claim, actor)) === ROLE;
  if (!isTheirs) return refused({ code: 'evidence_unknown' });
  const { evidence } = found;
  const opened = by(actor, ROLE, now);
  await inTransaction((tx) => record(tx, 'evidence_opened', evidence.activityId, opened, { evidenceId }));
  const content = await storage().open(evidence.storageKey);
  if (content) return accepted({ evidence: { ...evidence, isOwn: false }, content });
  log.error({ evidenceId }, 'the file of a proof is gone');
  return refused({ code: 'file_lost' });
}
