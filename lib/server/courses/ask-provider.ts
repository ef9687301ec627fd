import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { informationDueOn } from '@/lib/application/information-term';
import type { askProviderSchema } from '@/lib/courses/accreditation-forms';
import {
  type AccreditationReason,
  accreditationTransition,
  NO_ACCREDITATION_FACTS,
} from '@/lib/courses/accreditation-states';
import { getSettings } from '@/lib/server/content/data/settings';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { notifyContacts } from '@/lib/server/providers/notify-contacts';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { createProviderQuestion, findOpenProviderQuestion } from './data/accreditation-questions';
import { moveRequest } from './data/accreditations';
import { lockForAssessor, lockForManager, type RequestReason } from './locked-request';

export type AskProviderReason = RequestReason | AccreditationReason | { code: 'changed_meanwhile' };
type Answer = Accepted | Refused<AskProviderReason>;

/** By a manager, or by whoever assesses. The provider isn't told who asks. */
export async function askProvider(
  { id, desk, question }: z.output<typeof askProviderSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  const dueOn = informationDueOn(today, (await getSettings(today)).accreditationQuestionWeeks);
  return inTransaction(async (tx): Promise<Answer> => {
    const held = desk === 'beheer' ? await lockForManager(tx, id, actor) : await lockForAssessor(tx, id, actor);
    if (!held.ok) return held;
    const { request, isOwn } = held;
    const hasOpenQuestion = (await findOpenProviderQuestion(tx, id)) !== null;
    const facts = { ...NO_ACCREDITATION_FACTS, isOwn, hasOpenQuestion };
    const moved = accreditationTransition(request.state, 'ask', facts);
    if (!moved.ok) return moved;
    // A page from before knows of no question: it may say what can't be said any more.
    const key = { id, version: request.version, from: request.state };
    if (!(await moveRequest(tx, key, { to: moved.state }))) return refused({ code: 'changed_meanwhile' });
    const asked = { requestId: id, askedById: actor.accountId, askedAt: now, dueOn, question };
    const questionId = await createProviderQuestion(tx, asked);
    const role = desk === 'beheer' ? 'register_manager' : 'assessor';
    await record(tx, 'accreditation_question_asked', id, by(actor, role, now), { questionId });
    await notifyContacts(tx, request.provider.id, {
      template: 'accreditation_question',
      params: { path: `/opleider/opleidingen/${request.courseId}`, answerBy: dueOn },
      key: `accreditation_question:${questionId}`,
      at: now,
    });
    return accepted({});
  });
}
