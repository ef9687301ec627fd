import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { returnAccreditationSchema } from '@/lib/courses/accreditation-forms';
import { accreditationTransition, NO_ACCREDITATION_FACTS } from '@/lib/courses/accreditation-states';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { notifyContacts } from '@/lib/server/providers/notify-contacts';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { moveRequest } from './data/accreditations';
import type { DecideAccreditationReason } from './decide-accreditation';
import { lockForManager } from './locked-request';

type Answer = Accepted | Refused<DecideAccreditationReason>;

/** Its provider completes it and hands it in again, for the fee that was fixed. */
export async function returnAccreditation(
  { id, version, explanation }: z.output<typeof returnAccreditationSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockForManager(tx, id, actor);
    if (!held.ok) return held;
    const { request, isOwn } = held;
    const moved = accreditationTransition(request.state, 'return_incomplete', { ...NO_ACCREDITATION_FACTS, isOwn });
    if (!moved.ok) return moved;
    const key = { id, version, from: request.state };
    if (!(await moveRequest(tx, key, { to: moved.state, explanation }))) return refused({ code: 'changed_meanwhile' });
    await record(tx, 'accreditation_returned', id, by(actor, 'register_manager', now));
    await notifyContacts(tx, request.provider.id, {
      template: 'accreditation_news',
      params: { path: `/opleider/opleidingen/${request.courseId}` },
      key: `accreditation_returned:${id}:${version}`,
      at: now,
    });
    return accepted({});
  });
}
