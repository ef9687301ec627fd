import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { requestNoteSchema } from '@/lib/courses/accreditation-forms';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { createNote } from '@/lib/server/registration/data/notes';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { lockForAssessor, lockForManager, type RequestReason } from './locked-request';

type Answer = Accepted | Refused<RequestReason | { code: 'own_request' }>;

/** Puts a manager's or assessor's own words beside a request; its provider never sees them. */
export async function addRequestNote(
  { id, desk, formId, noteText: text }: z.output<typeof requestNoteSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const held = desk === 'beheer' ? await lockForManager(tx, id, actor) : await lockForAssessor(tx, id, actor);
    if (!held.ok) return held;
    if (held.isOwn) return refused({ code: 'own_request' });
    const { id: requestId } = held.request;
    const note = { id: formId, subject: { requestId }, authorId: actor.accountId, at: now, text };
    if (!(await createNote(tx, note))) return accepted({});
    const author = by(actor, desk === 'beheer' ? 'register_manager' : 'assessor', now);
    await record(tx, 'note_added', { type: 'accreditation', id: requestId }, author);
    return accepted({});
  });
}
