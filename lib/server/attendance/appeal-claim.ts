import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { appealClaimSchema } from '@/lib/attendance/claim-forms';
import { type ClaimReason, claimTransition } from '@/lib/attendance/claim-states';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { findClaim, moveClaim } from './data/claims';
import { lockRun } from './data/runs';

export type AppealClaimReason = ClaimReason | { code: 'claim_unknown' | 'changed_meanwhile' };
type Answer = Accepted<{ runId: string }> | Refused<AppealClaimReason>;

/** The claimant brings a denial before a manager, with more words beside the first. */
export async function appealClaim(
  { id, version, words }: z.output<typeof appealClaimSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const found = await findClaim(id, tx);
    const claim = found && (await lockRun(tx, found.runId)) && (await findClaim(id, tx));
    if (claim?.claimant.accountId !== actor.accountId) return refused({ code: 'claim_unknown' });
    const facts = { isOwn: true, isManager: false, isPastTerm: today > claim.dueOn };
    const moved = claimTransition(claim.state, 'escalate', { ...facts, wasEscalated: claim.escalatedAt !== null });
    if (!moved.ok) return moved;
    const explanation = `${claim.explanation}\n\n${words}`;
    const move = { id, version, from: claim.state, to: moved.state, escalatedAt: now, explanation };
    if (!(await moveClaim(tx, move))) return refused({ code: 'changed_meanwhile' });
    await record(tx, 'claim_escalated', id, by(actor, 'registrant', now), { runId: claim.runId });
    return accepted({ runId: claim.runId });
  });
}
