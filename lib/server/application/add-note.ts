import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { handlingRole } from '@/lib/access/handling';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { createNote } from '@/lib/server/registration/data/notes';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import { type CaseReason, lockForWorker } from './case-handling';

/** Puts somebody's own words beside a case, for who works on it; the applicant never sees them. */
export async function addNote(
  { formId: id, applicationId, noteText: text }: { formId: string; applicationId: string; noteText: string },
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<CaseReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<CaseReason>> => {
    const held = await lockForWorker(tx, applicationId, actor);
    if (!held.ok) return held;
    const note = { id, subject: { applicationId }, authorId: actor.accountId, at: now, text };
    if (!(await createNote(tx, note))) return accepted({});
    const author = by(actor, handlingRole(held.worker), now);
    await record(tx, 'note_added', { type: 'application', id: applicationId }, author);
    return accepted({});
  });
}
