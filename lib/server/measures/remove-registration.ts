import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { removeSchema } from '@/lib/registration/dossier-forms';
import type { DossierReason } from '@/lib/registration/dossier-reasons';
import { registrationTransition } from '@/lib/registration/registration-states';
import { endRequestOfLeaver } from '@/lib/server/certification/withdraw-certification';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { closeTasksAbout } from '@/lib/server/platform/tasks';
import { actedRegistration } from '@/lib/server/registration/acted-registration';
import { moveRegistration } from '@/lib/server/registration/data/status-changes';
import { reviewRequirements } from '@/lib/server/registration/review-requirements';
import type { FieldErrors } from '@/lib/shared/action-state';
import { addDays } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';

export async function removeRegistration(
  input: z.output<typeof removeSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Accepted | Refused<DossierReason> | { ok: false; errors: FieldErrors }> {
  const { registrationId, version, reasons, explanation, barredUntil } = input;
  if (barredUntil !== null && barredUntil <= today)
    return { ok: false, errors: { barredUntil: { code: 'date_too_early', min: addDays(today, 1) } } };
  return inTransaction(async (tx): Promise<Accepted | Refused<DossierReason>> => {
    const acted = await actedRegistration(tx, { registrationId, version }, actor);
    if (!acted.ok) return acted;
    const { registration } = acted;
    const moved = registrationTransition(registration.state, 'remove');
    if (!moved.ok) return moved;
    const decision = { reasons, explanation, barredUntil, decidedById: actor.accountId };
    const move = { ...decision, to: moved.state, kind: 'removed', on: today, at: now } as const;
    if (!(await moveRegistration(tx, registration, move))) return refused({ code: 'changed_meanwhile' });
    const { accountId } = registration;
    await closeTasksAbout(tx, registrationId, { accountId: actor.accountId, now });
    await endRequestOfLeaver(tx, registrationId, { by: by(actor, 'register_manager', now), today });
    const left = { ...registration, state: moved.state, barredUntil, version: version + 1 };
    await reviewRequirements(tx, left, { now, today });
    await record(tx, 'registration_removed', registrationId, by(actor, 'register_manager', now), {
      reasons,
      barred: barredUntil !== null,
    });
    const key = `registration_removed:${registrationId}:${version}`;
    await notify(tx, accountId, { template: 'registration_news', key, at: now });
    return accepted({});
  });
}
