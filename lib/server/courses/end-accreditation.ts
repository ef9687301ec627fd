import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { endAccreditationSchema } from '@/lib/courses/accreditation-forms';
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

/** From tomorrow on no run that begins belongs to it; what was credited stays. */
export async function endAccreditation(
  { id, version, reason }: z.output<typeof endAccreditationSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockForManager(tx, id, actor, { mayBeOfAnother: true });
    if (!held.ok) return held;
    const { request, isOwn } = held;
    const isEnded = request.accreditation?.endedOn != null;
    const moved = accreditationTransition(request.state, 'end', { ...NO_ACCREDITATION_FACTS, isOwn, isEnded });
    if (!moved.ok) return moved;
    const ending = { on: today, reason };
    if (!(await moveRequest(tx, { id, version, from: request.state }, { to: moved.state, ending })))
      return refused({ code: 'changed_meanwhile' });
    await record(tx, 'accreditation_ended', id, by(actor, 'register_manager', now));
    await notifyContacts(tx, request.provider.id, {
      template: 'accreditation_news',
      params: { path: `/opleider/opleidingen/${request.courseId}` },
      key: `accreditation_ended:${id}`,
      at: now,
    });
    return accepted({});
  });
}
