import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { takenOverTypes } from '@/lib/content/normset';
import type { Context } from '@/lib/server/platform/action';
import { inTransaction } from '@/lib/server/platform/db/database';
import { isUuid } from '@/lib/shared/ids';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { createActivity, findOwnActivity } from './data/activities';
import { lockOwnActivity, type OwnActivityReason } from './own-activity';

export async function copyActivity(
  { id, copyId }: { id: string; copyId: string },
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<OwnActivityReason>> {
  if (!isUuid(copyId)) return refused({ code: 'activity_unknown' });
  return inTransaction(async (tx): Promise<Accepted | Refused<OwnActivityReason>> => {
    const held = await lockOwnActivity(tx, actor, id);
    if (!held.ok) return held;
    const { registrationId, typeCode, title, units, organiser, role, learned } = held.own;
    const claim = takenOverTypes.includes(typeCode) ? { typeCode: '', units: null } : { typeCode, units };
    const contents = { ...claim, title, organiser, role, learned, firstDay: null, lastDay: null };
    const copy = { id: copyId, registrationId, ...contents, createdAt: now };
    // Pressed twice: the copy is there.
    if (await createActivity(tx, copy)) return accepted({});
    return (await findOwnActivity(actor.accountId, copyId, tx)) ? accepted({}) : refused({ code: 'activity_unknown' });
  });
}
