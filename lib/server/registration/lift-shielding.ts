import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { reasonSchema } from '@/lib/registration/dossier-forms';
import type { DossierReason } from '@/lib/registration/dossier-reasons';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { actedRegistration } from './acted-registration';
import { setShielding } from './data/registrations';

export async function liftShielding(
  { registrationId, version, reason: explanation }: z.output<typeof reasonSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Accepted | Refused<DossierReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<DossierReason>> => {
    const acted = await actedRegistration(tx, { registrationId, version }, actor);
    if (!acted.ok) return acted;
    const { registration } = acted;
    if (!registration.shielded) return refused({ code: 'not_shielded' });
    const happened = { shielded: false, on: today, at: now, explanation, decidedById: actor.accountId };
    if (!(await setShielding(tx, registration, happened))) return refused({ code: 'changed_meanwhile' });
    await record(tx, 'registration_shield_lifted', registrationId, by(actor, 'register_manager', now));
    const key = `registration_shield_lifted:${registrationId}:${version}`;
    await notify(tx, registration.accountId, { template: 'registration_news', key, at: now });
    return accepted({});
  });
}
