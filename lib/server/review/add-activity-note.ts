import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { AlreadyDecided, ReviewRefusal } from '@/lib/review/decision';
import type { activityNoteSchema } from '@/lib/review/review-forms';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { createNote } from '@/lib/server/registration/data/notes';
import { type Accepted, accepted, type Refused } from '@/lib/shared/results';
import { lockForReviewer } from './decide-activity';

type Input = Omit<z.output<typeof activityNoteSchema>, 'from'>;

/** Puts a reviewer's own words beside an activity, for who works on it; its owner never sees them. */
export async function addActivityNote(
  { formId: id, activityId, noteText: text }: Input,
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<ReviewRefusal | AlreadyDecided>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<ReviewRefusal | AlreadyDecided>> => {
    const held = await lockForReviewer(tx, activityId, actor);
    if (!held.ok) return held;
    const note = { id, subject: { activityId: held.activity.id }, authorId: actor.accountId, at: now, text };
    if (!(await createNote(tx, note))) return accepted({});
    await record(tx, 'note_added', { type: 'activity', id: held.activity.id }, by(actor, held.role, now));
    return accepted({});
  });
}
