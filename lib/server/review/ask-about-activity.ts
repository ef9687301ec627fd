import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { informationDueOn } from '@/lib/application/information-term';
import { eventFacts } from '@/lib/portfolio/versions';
import { type ReviewDecisionReason, reviewedState } from '@/lib/review/decision';
import type { askActivitySchema } from '@/lib/review/review-forms';
import { getSettings } from '@/lib/server/content/data/settings';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inFreshDecision } from '@/lib/server/platform/fresh-decisions';
import { listVersions, moveActivity } from '@/lib/server/portfolio/data/activities';
import { createQuestion } from '@/lib/server/portfolio/data/activity-questions';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { lockForReviewer } from './decide-activity';

type Input = Omit<z.output<typeof askActivitySchema>, 'from'>;

export async function askAboutActivity(
  { activityId, version, question }: Input,
  { actor, now, today }: Context<AccountActor>,
): Promise<Accepted | Refused<ReviewDecisionReason>> {
  const { activityQuestionWeeks, takeBackSeconds: seconds } = await getSettings(today);
  const dueOn = informationDueOn(today, activityQuestionWeeks);
  const subject = { type: 'activity', id: activityId } as const;
  const decided = { subject, decidedById: actor.accountId, now, seconds };
  return inFreshDecision(decided, async (tx): Promise<Accepted | Refused<ReviewDecisionReason>> => {
    const held = await lockForReviewer(tx, activityId, actor);
    if (!held.ok) return held;
    const { id, accountId, title, state: from, ...rest } = held.activity;
    const facts = eventFacts('ask', await listVersions(id, tx), id);
    const moved = reviewedState({ ...rest, state: from }, 'ask', facts);
    if (!moved.ok) return moved;
    if (!(await moveActivity(tx, { id, version, from, to: moved.state, at: now })))
      return refused({ code: 'changed_meanwhile' });
    const asked = { activityId: id, askedById: actor.accountId, askedAt: now, dueOn, question };
    const questionId = await createQuestion(tx, asked);
    await record(tx, 'activity_question_asked', id, by(actor, held.role, now), { questionId });
    const path = `/mijn/portfolio/${id}`;
    await notify(tx, accountId, {
      template: 'activity_question',
      params: { path, answerBy: dueOn },
      key: `activity_question_asked:${questionId}`,
      at: now,
      news: { code: 'activity_asked', params: { title, answerBy: dueOn }, path },
    });
    return accepted({});
  });
}
