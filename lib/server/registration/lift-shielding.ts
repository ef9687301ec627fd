import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { reasonSchema } from '@/lib/registration/dossier-forms';
import { actingReason, type DossierReason } from '@/lib/registration/dossier-reasons';
import { lockWorker } from '@/lib/server/access/data/workers';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { findRegistration, setShielding } from './data/registrations';

/** Shows somebody who was shielded again, if their status is a public one. */
export async function liftShielding(
  { registrationId, version, reason: explanation }: z.output<typeof reasonSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Accepted | Refused<DossierReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<DossierReason>> => {
    const registration = await findRegistration(registrationId, tx);
    const reason = actingReason(registration, await lockWorker(tx, actor), version);
    if (!registration || reason) return refused(reason ?? { code: 'dossier_unknown' });
    if (!registration.shielded) return refused({ code: 'not_shielded' });
    const happened = { shielded: false, on: today, at: now, explanation, decidedById: actor.accountId };
    if (!(await setShielding(tx, registration, happened))) return refused({ code: 'changed_meanwhile' });
    await record(tx, 'registration_shield_lifted', registrationId, by(actor, 'register_manager', now));
    const key = `registration_shield_lifted:${registrationId}:${version}`;
    await notify(tx, registration.accountId, { template: 'registration_news', key, at: now });
    return accepted({});
  });
}
