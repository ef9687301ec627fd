import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { applicationTransition, NO_FACTS } from '@/lib/application/application-states';
import type { reasonSchema } from '@/lib/registration/dossier-forms';
import type { DossierReason } from '@/lib/registration/dossier-reasons';
import { registrationTransition } from '@/lib/registration/registration-states';
import { type Application, lockOwnApplication, moveApplication } from '@/lib/server/application/data/applications';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { actedRegistration } from '@/lib/server/registration/acted-registration';
import { findRegistration } from '@/lib/server/registration/data/registrations';
import { moveRegistration } from '@/lib/server/registration/data/status-changes';
import { reviewRequirements } from '@/lib/server/registration/review-requirements';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';

type Manager = Context<AccountActor>;

/** Undoes a removal: back under the old number, certified again while that runs, and the requirements are watched again. */
export async function reinstateRegistration(
  { registrationId, version, reason: explanation }: z.output<typeof reasonSchema>,
  context: Manager,
): Promise<Accepted | Refused<DossierReason>> {
  const { actor, now, today } = context;
  return inTransaction(async (tx): Promise<Accepted | Refused<DossierReason>> => {
    const found = await findRegistration(registrationId, tx);
    const application = found?.accountId ? await lockOwnApplication(tx, found.accountId) : null;
    const acted = await actedRegistration(tx, { registrationId, version }, actor);
    if (!acted.ok) return acted;
    const { registration } = acted;
    const { certifiedUntil, accountId } = registration;
    const certificationRuns = certifiedUntil !== null && certifiedUntil >= today;
    const moved = registrationTransition(registration.state, 'reinstate', { certificationRuns });
    if (!moved.ok) return moved;
    const isOpen = application !== null && application.endedAt === null;
    // Handed in, it has to be decided on: the decision itself brings the person back.
    if (isOpen && application.state !== 'draft') return refused({ code: 'application_waits' });
    const move = { kind: 'reinstated', on: today, at: now, explanation, decidedById: actor.accountId } as const;
    if (!(await moveRegistration(tx, registration, { ...move, to: moved.state })))
      return refused({ code: 'changed_meanwhile' });
    if (isOpen) await endDraft(tx, application, context);
    await record(tx, 'registration_reinstated', registrationId, by(actor, 'register_manager', now), {
      state: moved.state,
    });
    const back = { ...registration, state: moved.state, barredUntil: null, version: version + 1 };
    await reviewRequirements(tx, back, { now, today });
    const key = `registration_reinstated:${registrationId}:${version}`;
    await notify(tx, accountId, { template: 'registration_news', key, at: now });
    return accepted({});
  });
}

/** A draft that was begun after the removal has no purpose any more. */
async function endDraft(tx: Transaction, { id, version, state: from }: Application, { actor, now }: Manager) {
  const moved = applicationTransition(from, 'withdraw', NO_FACTS);
  if (!moved.ok || !(await moveApplication(tx, { id, version, from, to: moved.state, at: now })))
    throw new Error('The application changed while its registration was being reinstated');
  await record(tx, 'application_withdrawn', id, by(actor, 'register_manager', now));
}
