import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { type RegistrationReason, registrationTransition } from '@/lib/registration/registration-states';
import { endRequestOfLeaver } from '@/lib/server/certification/withdraw-certification';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { closeTasksAbout } from '@/lib/server/platform/tasks';
import { findOwnRegistration } from '@/lib/server/registration/data/registrations';
import { moveRegistration } from '@/lib/server/registration/data/status-changes';
import { reviewRequirements } from '@/lib/server/registration/review-requirements';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';

export type DeregisterReason = RegistrationReason | { code: 'not_in_register' } | { code: 'changed_meanwhile' };

/** Leaves the register at one's own request: gone from the public register at once, the number stays theirs. */
export async function deregisterOneself(
  { version }: { version: number },
  { actor, now, today }: Context<AccountActor>,
): Promise<Accepted | Refused<DeregisterReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<DeregisterReason>> => {
    const own = await findOwnRegistration(actor.accountId, tx);
    if (!own) return refused({ code: 'not_in_register' });
    if (own.state === 'deregistered') return accepted({});
    const left = registrationTransition(own.state, 'deregister');
    if (!left.ok) return left;
    const { id, state } = own;
    const move = { to: left.state, kind: 'deregistered', on: today, at: now, decidedById: null } as const;
    if (!(await moveRegistration(tx, { id, version, state }, move))) {
      const latest = await findOwnRegistration(actor.accountId, tx);
      return latest?.state === 'deregistered' ? accepted({}) : refused({ code: 'changed_meanwhile' });
    }
    await record(tx, 'registration_deregistered', id, by(actor, 'registrant', now));
    await closeTasksAbout(tx, id, { accountId: null, now });
    await endRequestOfLeaver(tx, id, { by: by(actor, 'registrant', now), today });
    await reviewRequirements(tx, { ...own, state: left.state }, { now, today });
    await notify(tx, actor, { template: 'deregistered', key: `deregistered:${id}:${version}`, at: now });
    return accepted({});
  });
}
