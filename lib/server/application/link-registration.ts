import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { handlingRole } from '@/lib/access/handling';
import { changesTo, contentsOf } from '@/lib/registration/details';
import { isInRegister, type RegistrationState } from '@/lib/registration/registration-states';
import { getAccount } from '@/lib/server/access/data/accounts';
import { endAllSessions } from '@/lib/server/access/session';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import { markDetailsComplete, recordChange, saveDetails } from '@/lib/server/registration/data/registration-details';
import { keepFormerHolder, moveToAccount } from '@/lib/server/registration/data/registration-links';
import { findRegistration, type Registration, restoreRegistration } from '@/lib/server/registration/data/registrations';
import { reviewRequirements } from '@/lib/server/registration/review-requirements';
import { sameValue } from '@/lib/shared/same-value';
import type { Application } from './data/applications';

type Link = { registration: Registration; application: Application; to: RegistrationState };

/** The number and what stood there stay, login and data become the applicant's, and who had the login is told. */
export async function linkRegistration(
  tx: Transaction,
  { registration, application, to }: Link,
  context: Context<AccountActor>,
) {
  const { actor, now, today } = context;
  const { id, accountId: formerAccountId } = registration;
  const moved = { ...registration, version: registration.version + 1 };
  const isTaken =
    (await moveToAccount(tx, registration, application.accountId)) &&
    (isInRegister(registration.state)
      ? await saveDetails(tx, moved, ...changesTo(application))
      : await restoreRegistration(tx, moved, {
          ...application,
          ...{ to, registeredOn: today, now, decidedById: actor.accountId },
        }));
  if (!isTaken) throw new Error('A registration changed while it was being linked');
  await markDetailsComplete(tx, id, now);
  await keepWhatStood(tx, registration, application, context);
  if (formerAccountId) await leaveFormer(tx, { registrationId: id, formerAccountId, application }, context);
  const linked = await findRegistration(id, tx);
  if (linked) await reviewRequirements(tx, linked, context);
}

/** The history of the data that an application replaces, as for any change of them. */
export async function keepWhatStood(
  tx: Transaction,
  registration: Registration,
  application: Application,
  { actor, now }: Context<AccountActor>,
) {
  for (const section of ['name', 'contact', 'appointments', 'documents'] as const) {
    const change = { before: contentsOf(registration, section), after: contentsOf(application, section) };
    if (!sameValue(change.before, change.after))
      await recordChange(tx, registration.id, { section, ...change }, by(actor, handlingRole(actor), now));
  }
}

type Former = { registrationId: string; formerAccountId: string; application: Application };

/** The old login stays, without a registration: whoever has it is out at once, and hears why. */
async function leaveFormer(
  tx: Transaction,
  { registrationId, formerAccountId, application }: Former,
  { actor, now }: Context<AccountActor>,
) {
  const { id, accountId } = application;
  const [former, to] = [await getAccount(tx, formerAccountId), await getAccount(tx, accountId)];
  const change = { section: 'login', before: { email: former.email }, after: { email: to.email } } as const;
  await recordChange(tx, registrationId, change, by(actor, handlingRole(actor), now));
  await keepFormerHolder(tx, registrationId, { from: formerAccountId, to: accountId, until: now });
  await endAllSessions(tx, formerAccountId, now);
  await notify(tx, formerAccountId, { template: 'registration_moved', key: `registration_moved:${id}`, at: now });
}
