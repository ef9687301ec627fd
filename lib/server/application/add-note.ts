import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { handlingRole } from '@/lib/access/handling';
import { lockWorker } from '@/lib/server/access/data/workers';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { createNote } from '@/lib/server/registration/data/notes';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type CaseReason, caseRefusal } from './case-handling';
import { findSubmittedApplication } from './data/applications';
import { lockCase } from './data/cases';

/** Puts somebody's own words beside a case, for who works on it; the applicant never sees them. */
export async function addNote(
  { formId: id, applicationId, noteText: text }: { formId: string; applicationId: string; noteText: string },
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<CaseReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<CaseReason>> => {
    const worker = await lockWorker(tx, actor);
    await lockCase(tx, applicationId);
    const application = await findSubmittedApplication(applicationId, tx);
    if (!application) return refused({ code: 'application_unknown' });
    const refusal = caseRefusal(application, worker);
    if (refusal) return refused(refusal);
    const note = { id, subject: { applicationId }, authorId: actor.accountId, at: now, text };
    if (!(await createNote(tx, note))) return accepted({});
    await record(tx, 'note_added', { type: 'application', id: applicationId }, by(actor, handlingRole(worker), now));
    return accepted({});
  });
}
