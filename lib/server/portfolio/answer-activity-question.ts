import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import type { activityAnswerSchema } from '@/lib/portfolio/activity-forms';
import { type ActivityReason, activityTransition, NO_ACTIVITY_FACTS } from '@/lib/portfolio/activity-states';
import { eventFacts } from '@/lib/portfolio/versions';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { moveActivity } from './data/activities';
import { answerQuestion, findOpenQuestion, listActivityQuestions } from './data/activity-questions';
import { lockOwnActivity, type OwnActivityReason } from './own-activity';

export type AnswerActivityReason = OwnActivityReason | { code: 'nothing_asked' | 'already_answered' | 'frozen' };
type Answer = Accepted | Refused<AnswerActivityReason>;

/** Also past its term, until it is decided. */
export async function answerActivityQuestion(
  { id, questionId, answer }: z.output<typeof activityAnswerSchema>,
  { actor, now }: Context<AccountActor>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockOwnActivity(tx, actor, id);
    if (!held.ok) return held;
    const { state: from, version } = held.own;
    const question = await findOpenQuestion(id, tx);
    if (question?.id !== questionId) return alreadyAnswered(tx, id, questionId, answer);
    const moved = activityTransition(from, 'answer', {
      ...NO_ACTIVITY_FACTS,
      ...eventFacts('answer', held.versions, id),
    });
    if (!moved.ok) return refused({ code: isFrozen(moved) ? 'frozen' : 'nothing_asked' });
    const answered = await answerQuestion(tx, { id: questionId, answer, answeredAt: now });
    // Its portfolio is held: nobody came in between.
    if (!answered || !(await moveActivity(tx, { id, version, from, to: moved.state, at: now })))
      throw new Error('An activity that was held changed');
    await record(tx, 'activity_question_answered', id, by(actor, 'registrant', now), { questionId });
    return accepted({});
  });
}

function isFrozen({ reasons }: Refused<ActivityReason>): boolean {
  return reasons.some(({ code }) => code === 'frozen');
}

/** A second press finds what the first one did; other words are never swallowed. */
async function alreadyAnswered(tx: Transaction, id: string, questionId: string, answer: string): Promise<Answer> {
  const question = (await listActivityQuestions([id], tx)).find((one) => one.id === questionId);
  if (!question?.answeredAt) return refused({ code: 'nothing_asked' });
  return question.answer === answer ? accepted({}) : refused({ code: 'already_answered' });
}
