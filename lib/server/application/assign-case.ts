import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { isOwnMatter } from '@/lib/access/own-matters';
import { isOpen } from '@/lib/application/application-states';
import { lockWorkers } from '@/lib/server/access/data/workers';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type AssignReason, closedCase, notifyFormerHolder, notifyReceiver, withSomebodyElse } from './case-handling';
import { lockCase, moveCase } from './data/cases';

type Input = { applicationId: string; holder: string | null; assignee: string };
type Answer = Accepted | Refused<AssignReason> | { ok: false; errors: FieldErrors };

export async function assignCase(
  { applicationId, holder, assignee }: Input,
  context: Context<AccountActor>,
): Promise<Answer> {
  const { actor, now } = context;
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockWorkers(tx, [actor.accountId, assignee]);
    const giver = held.find(({ id }) => id === actor.accountId);
    if (!giver?.roles.includes('register_manager')) return refused({ code: 'not_allowed' });
    const worker = held.find(({ id }) => id === assignee);
    const application = await lockCase(tx, applicationId);
    if (!application) return refused({ code: 'application_unknown' });
    const { id, assignedTo, state } = application;
    if (!isOpen(state)) return closedCase(state);
    if (isOwnMatter(giver.own, application)) return refused({ code: 'own_application' });
    // Nobody gets their own case; who has it already was given it by a first click.
    if (!worker || worker.roles.length === 0 || isOwnMatter(worker.own, application))
      return { ok: false, errors: { assignee: { code: 'unknown_choice' } } };
    if (assignedTo?.id === worker.id) return accepted({});
    if (assignedTo && assignedTo.id !== holder && assignedTo.id !== actor.accountId)
      return withSomebodyElse(assignedTo);
    await moveCase(tx, application, worker.id, now);
    await record(tx, 'case_assigned', id, by(actor, 'register_manager', now), { to: worker.id, from: assignedTo?.id });
    const given = { applicationId: id, at: now };
    if (worker.id !== actor.accountId) await notifyReceiver(tx, worker, given);
    if (assignedTo && assignedTo.id !== actor.accountId) await notifyFormerHolder(tx, assignedTo.id, given);
    return accepted({});
  });
}
