import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { answerDueAfterWaiting } from '@/lib/application/answer-term';
import { applicationTransition, NO_FACTS } from '@/lib/application/application-states';
import { answerField, answerValues } from '@/lib/application/information-forms';
import type { InformationRequest } from '@/lib/application/information-request';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import { closeTask } from '@/lib/server/platform/tasks';
import type { ChangedElsewhere, FieldErrors } from '@/lib/shared/action-state';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type Application, lockOwnApplication, moveApplication } from './data/applications';
import { closeWithAnswers, findOpenRequest, informationTask, listRequests } from './data/information-requests';

export type AnswerReason = ChangedElsewhere | { code: 'nothing_asked' } | { code: 'already_answered' };
type Answer = Accepted | Refused<AnswerReason> | { ok: false; errors: FieldErrors };

/** The day on which an answer is promised moves by the days that were waited. Past the term it stays possible. */
export async function answerInformation(
  { version, answers }: { version: number; answers: string[] },
  context: Context<AccountActor>,
): Promise<Answer> {
  const { actor, now, today } = context;
  return inTransaction(async (tx): Promise<Answer> => {
    const own = await lockOwnApplication(tx, actor.accountId);
    const request = own && (await findOpenRequest(own.id, tx));
    if (!own || !request) return own ? alreadyAnswered(tx, own, answers) : refused({ code: 'nothing_asked' });
    const moved = applicationTransition(own.state, 'answer_information', NO_FACTS);
    if (!moved.ok) return refused({ code: 'nothing_asked' });
    const errors = unanswered(request, answers);
    if (Object.keys(errors).length > 0) return { ok: false, errors };
    if (!(await closeWithAnswers(tx, { id: request.id, version }, answers, now)))
      return refused({ code: 'changed_elsewhere', version: request.version, stored: answerValues(request.points) });

    const waited = { askedOn: amsterdamDateOf(request.askedAt), answeredOn: today };
    const answerDueOn = answerDueAfterWaiting(own.answerDueOn ?? today, waited);
    const { id, state: from } = own;
    const move = { id, version: own.version, from, to: moved.state, at: now, answerDueOn };
    // Its row is held: nobody came in between.
    if (!(await moveApplication(tx, move))) throw new Error('An application that was held changed');
    await closeTask(tx, informationTask(request.id), now);
    await record(tx, 'information_answered', id, by(actor, 'registrant', now), { requestId: request.id });
    const key = `information_answered:${request.id}`;
    await notify(tx, actor, { template: 'information_answered', params: { answerBy: answerDueOn }, key, at: now });
    return accepted({});
  });
}

function unanswered({ points }: InformationRequest, answers: readonly string[]): FieldErrors {
  const empty = points.filter(({ position }) => !answers[position]);
  return Object.fromEntries(empty.map(({ position }) => [answerField(position), { code: 'required' } as const]));
}

/** A second press finds what the first one did; other words than those that were sent are never swallowed. */
async function alreadyAnswered(tx: Transaction, { id }: Application, answers: readonly string[]): Promise<Answer> {
  const [last] = await listRequests(id, tx);
  if (!last?.answeredAt) return refused({ code: 'nothing_asked' });
  const isSame = last.points.every(({ position, answer }) => answer === (answers[position] ?? ''));
  return isSame ? accepted({}) : refused({ code: 'already_answered' });
}
