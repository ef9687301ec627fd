import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import {
  type AccreditationReason,
  accreditationTransition,
  NO_ACCREDITATION_FACTS,
} from '@/lib/courses/accreditation-states';
import type { courseRequestSchema } from '@/lib/courses/course-forms';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { closeProviderQuestion } from './data/accreditation-questions';
import { moveRequest } from './data/accreditations';
import { lockNewestVersion, type OwnCourseReason } from './own-course';

export type WithdrawAccreditationReason = OwnCourseReason | AccreditationReason | { code: 'changed_meanwhile' };
type Answer = Accepted | Refused<WithdrawAccreditationReason>;

/** `version` is of its request. What it cost stays due. */
export async function withdrawAccreditation(
  { id, version }: z.output<typeof courseRequestSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockNewestVersion(tx, actor, id);
    if (!held.ok) return held;
    const { request } = held.newest;
    if (request.state === 'withdrawn') return accepted({});
    const moved = accreditationTransition(request.state, 'withdraw', NO_ACCREDITATION_FACTS);
    if (!moved.ok) return moved;
    if (!(await moveRequest(tx, { id: request.id, version, from: request.state }, { to: moved.state })))
      return refused({ code: 'changed_meanwhile' });
    await closeProviderQuestion(tx, request.id, now);
    await record(tx, 'accreditation_withdrawn', request.id, by(actor, 'provider', now));
    return accepted({});
  });
}
