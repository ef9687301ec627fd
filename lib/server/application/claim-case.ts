import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { isOwnMatter } from '@/lib/access/own-matters';
import { isOpen } from '@/lib/application/application-states';
import { lockWorker } from '@/lib/server/access/data/workers';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type AssignReason, closedCase, notifyFormerHolder, withSomebodyElse } from './case-handling';
import { lockCase, moveCase } from './data/cases';

/** From nobody, or from the holder that the page showed, who is told. A second click finds that it is done. */
export async function claimCase(
  { applicationId, holder }: { applicationId: string; holder: string | null },
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<AssignReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<AssignReason>> => {
    const worker = await lockWorker(tx, actor);
    if (!worker.roles.includes('register_manager')) return refused({ code: 'not_allowed' });
    const application = await lockCase(tx, applicationId);
    if (!application) return refused({ code: 'application_unknown' });
    const { id, assignedTo, state } = application;
    if (!isOpen(state)) return closedCase(state);
    if (isOwnMatter(worker.own, application)) return refused({ code: 'own_application' });
    if (assignedTo?.id === actor.accountId) return accepted({});
    if (assignedTo && assignedTo.id !== holder) return withSomebodyElse(assignedTo);
    const from = assignedTo?.id ?? null;
    await moveCase(tx, application, actor.accountId, now);
    await record(tx, 'case_taken', id, by(actor, 'register_manager', now), { from: from ?? undefined });
    if (from) await notifyFormerHolder(tx, from, { applicationId: id, at: now });
    return accepted({});
  });
}
