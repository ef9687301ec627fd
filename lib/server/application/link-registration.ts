import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { handlingRole } from '@/lib/access/handling';
import { isInRegister, type RegistrationState } from '@/lib/registration/registration-states';
import { getAccount } from '@/lib/server/access/data/accounts';
import { endAllSessions } from '@/lib/server/access/session';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import type { Transaction } from '@/lib/server/platform/db/database';
import {
  type DetailsChange,
  markDetailsComplete,
  recordChange,
  saveDetails,
} from '@/lib/server/registration/data/registration-details';
import { keepFormerHolder, moveToAccount } from '@/lib/server/registration/data/registration-links';
import { findRegistration, type Registration, restoreRegistration } from '@/lib/server/registration/data/registrations';
import { loadRequirementContext, reviewRequirements } from '@/lib/server/registration/review-requirements';
import type { Application } from './data/applications';

type Link = { registration: Registration; application: Application; to: RegistrationState };

/**
 * Puts an approved application under a number that is there already: its login and data become the applicant's, the
 * number stays. What stood there before is kept, and who had its login until now is told.
 */
export async function linkRegistration(
  tx: Transaction,
  { registration, application, to }: Link,
  context: Context<AccountActor>,
) {
  const { now, today } = context;
  const { id, accountId: formerAccountId } = registration;
  if (!(await moveToAccount(tx, registration, application.accountId)))
    throw new Error('A registration changed between being read and being linked');
  const moved = { ...registration, version: registration.version + 1 };
  if (isInRegister(registration.state)) await takeDetails(tx, moved, application, now);
  else await restore(tx, moved, application, to, context);
  await keepWhatStood(tx, registration, application, context);
  if (formerAccountId) await keepLogin(tx, registration, formerAccountId, application.accountId, context);
  if (formerAccountId) {
    await keepFormerHolder(tx, id, { from: formerAccountId, to: application.accountId, until: now });
    await notifyFormer(tx, formerAccountId, application.id, now);
  }
  const linked = await findRegistration(id, tx);
  if (linked) await reviewRequirements(tx, linked, await loadRequirementContext(tx, today), context);
}

/** Each section of somebody's data, as a change to it. */
function sectionsOf(
  person: Pick<Registration, 'name' | 'privateEmail' | 'privatePhone' | 'appointments' | 'acceptances'>,
) {
  const { name, privateEmail, privatePhone, appointments, acceptances } = person;
  return [
    { section: 'name', name },
    { section: 'contact', contact: { privateEmail, privatePhone } },
    // Another list than what stood there: none of its rows goes on.
    { section: 'appointments', appointments, appointmentIds: [] },
    { section: 'documents', acceptances },
  ] satisfies DetailsChange[];
}

async function takeDetails(tx: Transaction, { id, version }: Registration, application: Application, now: Date) {
  for (const [index, change] of sectionsOf(application).entries())
    if (!(await saveDetails(tx, { id, version: version + index }, change)))
      throw new Error('A registration changed while it was being linked');
  await markDetailsComplete(tx, id, now);
}

async function restore(
  tx: Transaction,
  registration: Registration,
  { name, privateEmail, privatePhone, appointments, acceptances }: Application,
  to: RegistrationState,
  { actor, now, today }: Context<AccountActor>,
) {
  const entry = { to, registeredOn: today, now, decidedById: actor.accountId };
  const person = { name, privateEmail, privatePhone, appointments, acceptances };
  if (!(await restoreRegistration(tx, registration, { ...entry, ...person })))
    throw new Error('A registration changed while it was being restored');
}

/** The history of the data that an application replaces, as for any change of them. */
export async function keepWhatStood(
  tx: Transaction,
  registration: Registration,
  application: Application,
  { actor, now }: Context<AccountActor>,
) {
  const about = { registrationId: registration.id, at: now, ...handledBy(actor) };
  const after = sectionsOf(application);
  for (const [index, before] of sectionsOf(registration).entries()) {
    const change = { before: contentOf(before), after: contentOf(after[index] ?? before) };
    if (JSON.stringify(change.before) !== JSON.stringify(change.after))
      await recordChange(tx, { ...about, section: before.section, ...change });
  }
}

async function keepLogin(
  tx: Transaction,
  { id: registrationId }: Registration,
  formerAccountId: string,
  accountId: string,
  { actor, now }: Context<AccountActor>,
) {
  const [from, to] = [await getAccount(tx, formerAccountId), await getAccount(tx, accountId)];
  const change = { section: 'login', before: { email: from.email }, after: { email: to.email } } as const;
  await recordChange(tx, { registrationId, at: now, ...handledBy(actor), ...change });
}

function handledBy(actor: AccountActor) {
  return { changedById: actor.accountId, changedByRole: handlingRole(actor), reason: '' };
}

function contentOf(change: ReturnType<typeof sectionsOf>[number]) {
  switch (change.section) {
    case 'name':
      return { ...change.name };
    case 'contact':
      return change.contact;
    case 'appointments':
      return change.appointments.map((appointment) => ({ ...appointment }));
    case 'documents':
      return change.acceptances.map(({ acceptedAt, ...given }) => ({ ...given, acceptedAt: acceptedAt.toISOString() }));
  }
}

/** The old login stays, without a registration: whoever has it is out at once, and hears why. */
async function notifyFormer(tx: Transaction, accountId: string, applicationId: string, now: Date) {
  await endAllSessions(tx, accountId, now);
  await notify(tx, accountId, { template: 'registration_moved', key: `registration_moved:${applicationId}`, at: now });
}
