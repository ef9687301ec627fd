import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { claimAccreditationSchema } from '@/lib/courses/accreditation-forms';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { assignRequest } from './data/accreditations';
import { lockForManager, type RequestReason } from './locked-request';

export type ClaimAccreditationReason = RequestReason | { code: 'own_request' | 'not_waiting' };
type Answer = Accepted | Refused<ClaimAccreditationReason>;

/** From nobody, or from whoever had it on the page. A second click finds that it is done. */
export async function claimAccreditation(
  { id, holder }: z.output<typeof claimAccreditationSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockForManager(tx, id, actor, { mayBeOfAnother: true });
    if (!held.ok) return held;
    if (held.isOwn) return refused({ code: 'own_request' });
    const { assignedTo } = held.request;
    if (assignedTo?.id === actor.accountId) return accepted({});
    if (assignedTo && assignedTo.id !== holder) return refused({ code: 'with_somebody_else', who: assignedTo.name });
    const from = assignedTo?.id ?? null;
    if (!(await assignRequest(tx, { id, from, to: actor.accountId, at: now }))) return refused({ code: 'not_waiting' });
    await record(tx, 'accreditation_taken', id, by(actor, 'register_manager', now), { from: from ?? undefined });
    return accepted({});
  });
}
