import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { releaseAccreditationSchema } from '@/lib/courses/accreditation-forms';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { ClaimAccreditationReason } from './claim-accreditation';
import { assignRequest } from './data/accreditations';
import { lockForManager } from './locked-request';

type Answer = Accepted | Refused<ClaimAccreditationReason>;

export async function releaseAccreditation(
  { id }: z.output<typeof releaseAccreditationSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockForManager(tx, id, actor);
    if (!held.ok) return held;
    // A second click finds that it is done.
    if (!held.request.assignedTo) return accepted({});
    if (!(await assignRequest(tx, { id, from: actor.accountId, to: null, at: now })))
      return refused({ code: 'not_waiting' });
    await record(tx, 'accreditation_released', id, by(actor, 'register_manager', now));
    return accepted({});
  });
}
