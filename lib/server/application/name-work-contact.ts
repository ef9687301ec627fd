import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { mayChange } from '@/lib/application/steps';
import type { moreAppointmentsSchema } from '@/lib/registration/details-forms';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { findOwnApplication, saveWorkContact } from './data/applications';

export type WorkContactReason = { code: 'no_application' } | { code: 'not_a_draft' } | { code: 'changed_elsewhere' };

/** Whom the register may ask at work whether an appointment is right. Saving a draft is no event of its own. */
export async function nameWorkContact(
  { version, workContact }: z.output<typeof moreAppointmentsSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<WorkContactReason>> {
  const { accountId } = actor;
  return inTransaction(async (tx): Promise<Accepted | Refused<WorkContactReason>> => {
    const own = await findOwnApplication(accountId, tx);
    if (!own) return refused({ code: 'no_application' });
    if (!mayChange(own.state)) return refused({ code: 'not_a_draft' });
    if (own.workContact === workContact) return accepted({});
    const saved = await saveWorkContact(tx, { accountId, version, now }, workContact);
    if (!saved) return refused({ code: 'changed_elsewhere' });
    // Once it was sent in it isn't the applicant's alone.
    if (own.state === 'information_requested')
      await record(tx, 'application_corrected', own.id, by(actor, 'registrant', now), { section: 'appointments' });
    return accepted({});
  });
}
