import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { answerDueAfterWaiting } from '@/lib/application/answer-term';
import { accreditationTransition, NO_ACCREDITATION_FACTS } from '@/lib/courses/accreditation-states';
import type { answerRequestSchema } from '@/lib/courses/course-forms';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { amsterdamDateOf, daysBetween } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { findOpenProviderQuestion, listProviderQuestions, writeProviderAnswer } from './data/accreditation-questions';
import { moveRequest } from './data/accreditations';
import { postponeAssessments } from './data/assessments';
import { lockNewestVersion, type OwnCourseReason } from './own-course';

export type AnswerAccreditationReason = OwnCourseReason | { code: 'nothing_asked' | 'already_answered' };
type Answer = Accepted | Refused<AnswerAccreditationReason>;

/** Also past its term, until it is decided. What the register promised waits as long as it did. */
export async function answerAccreditationQuestion(
  { id, questionId, answer }: z.output<typeof answerRequestSchema>,
  { actor, now, today }: Context<AccountActor>,
): Promise<Answer> {
  return inTransaction(async (tx): Promise<Answer> => {
    const held = await lockNewestVersion(tx, actor, id);
    if (!held.ok) return held;
    const { id: requestId, state: from, version, answerDueOn: promised } = held.newest.request;
    const question = await findOpenProviderQuestion(tx, requestId);
    if (question?.id !== questionId) return alreadyAnswered(tx, requestId, questionId, answer);
    const moved = accreditationTransition(from, 'answer', { ...NO_ACCREDITATION_FACTS, hasOpenQuestion: true });
    if (!moved.ok || promised === null) return refused({ code: 'nothing_asked' });
    const askedOn = amsterdamDateOf(question.askedAt);
    const answerDueOn = answerDueAfterWaiting(promised, { askedOn, answeredOn: today });
    const answered = await writeProviderAnswer(tx, { id: questionId, answer, at: now });
    // Its course is held: nobody came in between.
    if (!answered || !(await moveRequest(tx, { id: requestId, version, from }, { to: moved.state, answerDueOn })))
      throw new Error('A request that was held changed');
    await postponeAssessments(tx, requestId, Math.max(0, daysBetween(askedOn, today)));
    await record(tx, 'accreditation_question_answered', requestId, by(actor, 'provider', now), { questionId });
    return accepted({});
  });
}

/** A second press finds what the first one did; other words are never swallowed. */
async function alreadyAnswered(
  tx: Transaction,
  requestId: string,
  questionId: string,
  answer: string,
): Promise<Answer> {
  const question = (await listProviderQuestions(requestId, tx)).find((one) => one.id === questionId);
  if (!question?.answeredAt) return refused({ code: 'nothing_asked' });
  return question.answer === answer ? accepted({}) : refused({ code: 'already_answered' });
}
