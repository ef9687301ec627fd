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

type Input = z.output<typeof reasonSchema>;
type Answer = Accepted | Refused<DossierReason>;

/** The reason is the registrant's and the managers' alone. */
export function shieldRegistration(input: Input, context: Context<AccountActor>): Promise<Answer> {
  return changeShielding(true, input, context);
}

export function liftShielding(input: Input, context: Context<AccountActor>): Promise<Answer> {
  return changeShielding(false, input, context);
}

async function changeShielding(
  shielded: boolean,
  { registrationId, version, reason: explanation }: Input,
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  const event = shielded ? 'registration_shielded' : 'registration_shield_lifted';
  return inTransaction(async (tx): Promise<Answer> => {
    const acted = await actedRegistration(tx, { registrationId, version }, actor);
    if (!acted.ok) return acted;
    const { registration } = acted;
    if (registration.shielded === shielded) return refused({ code: shielded ? 'already_shielded' : 'not_shielded' });
    const happened = { shielded, on: today, at: now, explanation, decidedById: actor.accountId };
    if (!(await setShielding(tx, registration, happened))) return refused({ code: 'changed_meanwhile' });
    await record(tx, event, registrationId, by(actor, 'register_manager', now));
    const key = `${event}:${registrationId}:${version}`;
    await notify(tx, registration.accountId, { template: 'registration_news', key, at: now });
    return accepted({});
  });
}
