import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { handlingRole } from '@/lib/access/handling';
import { isOpen } from '@/lib/application/application-states';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import { type AssignReason, closedCase, lockForWorker } from './case-handling';
import { moveCase } from './data/cases';

export async function releaseCase(
  { applicationId }: { applicationId: string },
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<AssignReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<AssignReason>> => {
    const held = await lockForWorker(tx, applicationId, actor);
    if (!held.ok) return held;
    const { application, worker } = held;
    const { id, assignedTo, state } = application;
    if (!isOpen(state)) return closedCase(state);
    // Nobody has it: a second click finds that it is done.
    if (!assignedTo) return accepted({});
    await moveCase(tx, application, null, now);
    await record(tx, 'case_released', id, by(actor, handlingRole(worker), now));
    return accepted({});
  });
}
