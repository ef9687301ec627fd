import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { dossierNoteSchema } from '@/lib/registration/dossier-forms';
import { type DossierReason, dossierReason } from '@/lib/registration/dossier-reasons';
import { lockWorker } from '@/lib/server/access/data/workers';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { createNote } from './data/notes';
import { findRegistration } from './data/registrations';

export async function addDossierNote(
  { formId: id, registrationId, text }: z.output<typeof dossierNoteSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<DossierReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<DossierReason>> => {
    const manager = await lockWorker(tx, actor);
    const registration = await findRegistration(registrationId, tx);
    const reason = dossierReason(registration && { ...registration, registrationId }, manager);
    if (reason) return refused(reason);
    const note = { id, subject: { registrationId }, authorId: actor.accountId, at: now, text };
    if (!(await createNote(tx, note))) return accepted({});
    await record(tx, 'note_added', { type: 'registration', id: registrationId }, by(actor, 'register_manager', now));
    return accepted({});
  });
}
