import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { dossierNoteSchema } from '@/lib/dossier/dossier-forms';
import { type DossierReason, dossierReason } from '@/lib/dossier/dossier-reasons';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { Context } from '../action';
import { by, recordEvent } from '../audit';
import { createNote } from '../data/notes';
import { findRegistration } from '../data/registrations';
import { holdWorker } from '../data/workers';
import { inTransaction } from '../db';

/** Puts a manager's own words beside a dossier, for colleagues alone. */
export async function addDossierNote(
  { formId: id, registrationId, text }: z.output<typeof dossierNoteSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<DossierReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<DossierReason>> => {
    const manager = await holdWorker(tx, actor);
    const registration = await findRegistration(registrationId, tx);
    const reason = dossierReason(registration && { ...registration, registrationId }, manager);
    if (reason) return refused(reason);
    const note = { id, subject: { registrationId }, authorId: actor.accountId, at: now, text };
    if (!(await createNote(tx, note))) return accepted({});
    const subject = { type: 'registration', id: registrationId } as const;
    await recordEvent(tx, { at: now, event: 'note_added', ...by(actor, 'register_manager'), subject });
    return accepted({});
  });
}
