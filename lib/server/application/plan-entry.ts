import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { handlingRole } from '@/lib/access/handling';
import { isOwnMatter, type Worker } from '@/lib/access/own-matters';
import { newNumberLacks } from '@/lib/application/duplicates';
import { barOn } from '@/lib/application/reapplication-bar';
import { isInRegister, type RegistrationState, registrationTransition } from '@/lib/registration/registration-states';
import { getAccount } from '@/lib/server/access/data/accounts';
import type { Context } from '@/lib/server/platform/action';
import type { Transaction } from '@/lib/server/platform/db/database';
import { findOwnRegistration, lockRegistration, type Registration } from '@/lib/server/registration/data/registrations';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { Application } from './data/applications';
import { listApplicationCandidates, listRegistrationCandidates } from './data/duplicates';
import type { DecideReason } from './record-decision';

export type Entry =
  | {
      kind: 'new';
      /** Who it might have been, where much said so: of registrations and of applications that wait. */
      despite: string[];
    }
  | { kind: 'back'; registration: Registration; to: RegistrationState }
  | { kind: 'link'; registration: Registration; to: RegistrationState };

type Choice = { linkTo?: { id: string; version: number } | null; newNumberReason?: string; replaceAccount?: boolean };
type Manager = Context<AccountActor>;

/** The way that an approval would take, or why there is none; writes nothing. */
export async function planEntry(
  tx: Transaction,
  application: Application,
  choice: Choice,
  worker: Worker,
  context: Manager,
): Promise<Accepted<Entry> | Refused<DecideReason>> {
  const { linkTo, replaceAccount } = choice;
  const found = await findOwnRegistration(application.accountId, tx);
  // As it stands once nobody else changes it: a colleague who removes or shields it comes before or after.
  const own = found && (await lockRegistration(tx, found.id));
  if (linkTo && own) return refused({ code: 'has_registration', number: own.number });
  if (linkTo) return planLink(tx, application, { linkTo, replaceAccount }, worker, context);
  if (!own) return planNew(tx, application, choice, context);
  const bar = barOn(own, context.today);
  if (!bar.ok) return bar;
  const back = registrationTransition(own.state, 'register_again');
  if (back.ok) return accepted({ kind: 'back', registration: own, to: back.state });
  return refused({ code: 'has_registration', number: own.number });
}

/** Looked at here again: whoever applied or was imported since the page was made counts as well. */
async function planNew(
  tx: Transaction,
  application: Application,
  { linkTo, newNumberReason = '' }: Choice,
  { today }: Manager,
): Promise<Accepted<Entry> | Refused<DecideReason>> {
  const { email: loginEmail } = await getAccount(tx, application.accountId);
  const subject = { ...application, loginEmail };
  const registrations = (await listRegistrationCandidates(subject, tx)).filter(({ isStrong }) => isStrong);
  const others = (await listApplicationCandidates(subject, tx)).filter(({ isStrong }) => isStrong);
  const despite = [...registrations, ...others].map(({ id }) => id);
  const canLink = registrations.some((one) => barOn(one, today).ok);
  const lacks = newNumberLacks({ isStrong: despite.length > 0, canLink }, { linkTo, newNumberReason });
  if (lacks === null) return accepted({ kind: 'new', despite });
  return refused({ code: lacks === 'choice' ? 'number_not_chosen' : 'new_number_without_reason' });
}

/** Only what the case page offered, as it was there: somebody else's registration can't be named by its id alone. */
async function planLink(
  tx: Transaction,
  application: Application,
  { linkTo, replaceAccount }: { linkTo: { id: string; version: number }; replaceAccount?: boolean },
  worker: Worker,
  context: Manager,
): Promise<Accepted<Entry> | Refused<DecideReason>> {
  // An assessor sees nobody but those who were assigned to them: whose registration it is, is a manager's to review.
  if (handlingRole(worker) !== 'register_manager') return refused({ code: 'ask_a_manager' });
  const registration = await lockRegistration(tx, linkTo.id);
  const { email: loginEmail } = await getAccount(tx, application.accountId);
  const candidates = await listRegistrationCandidates({ ...application, loginEmail }, tx);
  const candidate = candidates.find(({ id }) => id === linkTo.id);
  if (!candidate || registration?.version !== linkTo.version) return refused({ code: 'registration_changed' });
  if (isOwnMatter(worker.own, { ...registration, registrationId: registration.id }))
    return refused({ code: 'own_application' });
  const bar = barOn(registration, context.today);
  if (!bar.ok) return bar;
  if (candidate.account?.isInUse && !replaceAccount) return refused({ code: 'registration_in_use' });
  const { state } = registration;
  const again = isInRegister(state) ? accepted({ state }) : registrationTransition(state, 'register_again');
  if (!again.ok) return refused({ code: 'registration_changed' });
  return accepted({ kind: 'link', registration, to: again.state });
}
