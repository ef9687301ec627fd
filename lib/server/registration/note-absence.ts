import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { absenceSchema } from '@/lib/registration/dossier-forms';
import type { DossierReason } from '@/lib/registration/dossier-reasons';
import { mendBy } from '@/lib/registration/lapses';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { actedRegistration } from './acted-registration';
import { putAbsence } from './data/absences';
import { updateRegistration } from './data/registrations';
import { moveDocumentTerms } from './move-document-terms';

type Answer = Accepted | Refused<DossierReason> | { ok: false; errors: FieldErrors };

/** Until its last day, why it is being managers' business alone. What is asked meanwhile has its term from then on. */
export async function noteAbsence(
  { registrationId, version, until, absenceReason: reason }: z.output<typeof absenceSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  if (until < today) return { ok: false, errors: { until: { code: 'date_too_early', min: today } } };
  return inTransaction(async (tx): Promise<Answer> => {
    const acted = await actedRegistration(tx, { registrationId, version }, actor);
    if (!acted.ok) return acted;
    const { registration } = acted;
    if (!(await updateRegistration(tx, { id: registrationId, version }, {})))
      return refused({ code: 'changed_meanwhile' });
    await putAbsence(tx, registrationId, { until, reason, now, accountId: actor.accountId });
    await record(tx, 'absence_noted', registrationId, by(actor, 'register_manager', now), { until });
    await moveDocumentTerms(tx, registration, (months) => mendBy(today, months, until), { now, today });
    return accepted({});
  });
}
