import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { type ApplicationReason, applicationTransition, NO_FACTS } from '@/lib/application/application-states';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { findOwnApplication, moveApplication } from './data/applications';
import { closeOpenRequest } from './data/information-requests';

export type WithdrawReason = ApplicationReason | { code: 'changed_meanwhile' } | { code: 'no_application' };

/** Takes back an open application. A decision that was just taken is never undone by it. */
export async function withdrawApplication(
  { version }: { version: number },
  { actor, now }: Pick<Context<AccountActor>, 'actor' | 'now'>,
): Promise<Accepted | Refused<WithdrawReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<WithdrawReason>> => {
    const own = await findOwnApplication(actor.accountId, tx);
    if (!own) return refused({ code: 'no_application' });
    if (own.state === 'withdrawn') return accepted({});
    const moved = applicationTransition(own.state, 'withdraw', NO_FACTS);
    if (!moved.ok) return moved;
    const { id, state: from } = own;
    if (!(await moveApplication(tx, { id, version, from, to: moved.state, at: now })))
      return refused({ code: 'changed_meanwhile' });
    await closeOpenRequest(tx, id, now);
    await record(tx, 'application_withdrawn', id, by(actor, 'registrant', now));
    const key = `application_withdrawn:${id}`;
    if (own.submittedAt) await notify(tx, actor, { template: 'application_withdrawn', key, at: now });
    return accepted({});
  });
}
