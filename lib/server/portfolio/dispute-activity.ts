import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { mayBeDisputed } from '@/lib/portfolio/activity-class';
import type { disputeActivitySchema } from '@/lib/portfolio/activity-forms';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { createTask } from '@/lib/server/platform/tasks';
import { createNote } from '@/lib/server/registration/data/notes';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { disputeText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { lockOwnActivity, type OwnActivityReason } from './own-activity';

export type DisputeReason = OwnActivityReason | { code: 'not_disputable' };

/** What others wrote in somebody's portfolio isn't right: their words are a note, and a manager looks, once a day. */
export async function disputeActivity(
  { id, formId, words }: z.output<typeof disputeActivitySchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Accepted | Refused<DisputeReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<DisputeReason>> => {
    const held = await lockOwnActivity(tx, actor, id);
    if (!held.ok) return held;
    const { registrationId, isSuperseded } = held.own;
    if (!mayBeDisputed(held.own) || isSuperseded) return refused({ code: 'not_disputable' });
    const text = disputeText.note(held.own, words);
    const note = { id: formId, subject: { registrationId }, authorId: actor.accountId, at: now, text };
    if (!(await createNote(tx, note))) return accepted({});
    const key = `activity_disputed:${id}:${today}`;
    await createTask(tx, { key, kind: 'activity_disputed', registrationId, createdOn: today, at: now });
    await record(tx, 'activity_disputed', id, by(actor, 'registrant', now));
    return accepted({});
  });
}
