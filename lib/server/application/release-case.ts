import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { handlingRole } from '@/lib/access/handling';
import { isOpen } from '@/lib/application/application-states';
import { lockWorker } from '@/lib/server/access/data/workers';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type AssignReason, caseRefusal, closedCase } from './case-handling';
import { findSubmittedApplication } from './data/applications';
import { assignCase, lockCase } from './data/cases';

/** Lets go of a case, by who has it: anybody can take it then. */
export async function releaseCase(
  { applicationId }: { applicationId: string },
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<AssignReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<AssignReason>> => {
    const worker = await lockWorker(tx, actor);
    await lockCase(tx, applicationId);
    const application = await findSubmittedApplication(applicationId, tx);
    if (!application) return refused({ code: 'application_unknown' });
    const refusal = caseRefusal(application, worker);
    if (refusal) return refused(refusal);
    const { id, assignedTo, state } = application;
    if (!isOpen(state)) return closedCase(state);
    // Nobody has it: a second click finds that it is done.
    if (!assignedTo) return accepted({});
    if (!(await assignCase(tx, { id, from: assignedTo.id, to: null, at: now })))
      throw new Error('A case changed hands while it was held');
    await record(tx, 'case_released', id, by(actor, handlingRole(worker), now));
    return accepted({});
  });
}
