import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { documentTermSchema } from '@/lib/registration/dossier-forms';
import type { DossierReason } from '@/lib/registration/dossier-reasons';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { actedRegistration } from './acted-registration';
import { updateRegistration } from './data/registrations';
import { findRunningLapses } from './data/requirement-lapses';
import { moveDocumentTerms } from './move-document-terms';

type Answer = Accepted | Refused<DossierReason> | { ok: false; errors: FieldErrors };

/** Of one person: a later day for each new version that they are still to tick. */
export async function extendDocumentTerm(
  { registrationId, version, mendBy }: z.output<typeof documentTermSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  if (mendBy < today) return { ok: false, errors: { mendBy: { code: 'date_too_early', min: today } } };
  return inTransaction(async (tx): Promise<Answer> => {
    const acted = await actedRegistration(tx, { registrationId, version }, actor);
    if (!acted.ok) return acted;
    const { registration } = acted;
    const lapses = await findRunningLapses(registrationId, tx);
    if (!lapses.some((lapse) => lapse.documentId !== null && lapse.mendBy < mendBy))
      return refused({ code: 'no_term_to_move' });
    if (!(await updateRegistration(tx, { id: registrationId, version }, {})))
      return refused({ code: 'changed_meanwhile' });
    await moveDocumentTerms(tx, registration, () => mendBy, { now, today });
    await record(tx, 'document_term_extended', registrationId, by(actor, 'register_manager', now), { mendBy });
    return accepted({});
  });
}
