import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { handlingRole } from '@/lib/application/handling';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { Context } from '../action';
import { by, recordEvent } from '../audit';
import { type CaseReason, caseRefusal } from '../case-handling';
import { findSubmittedApplication } from '../data/applications';
import { lockCase } from '../data/cases';
import { createNote } from '../data/notes';
import { inTransaction } from '../db';

/** Puts somebody's own words beside a case, for who works on it; the applicant never sees them. */
export async function addNote(
  { applicationId, noteText: text }: { applicationId: string; noteText: string },
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<CaseReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<CaseReason>> => {
    await lockCase(tx, applicationId);
    const application = await findSubmittedApplication(applicationId, tx);
    if (!application) return refused({ code: 'application_unknown' });
    const refusal = caseRefusal(application, actor);
    if (refusal) return refused(refusal);
    await createNote(tx, { subject: { applicationId }, authorId: actor.accountId, at: now, text });
    const subject = { type: 'application', id: applicationId } as const;
    await recordEvent(tx, { at: now, event: 'note_added', ...by(actor, handlingRole(actor)), subject });
    return accepted({});
  });
}
