import 'server-only';
import type { z } from 'zod';
import type { AccountActor } from '@/lib/access/actor';
import { informationDueOn } from '@/lib/application/information-term';
import { eventFacts } from '@/lib/portfolio/versions';
import { type ReviewDecisionReason, reviewedState } from '@/lib/review/decision';
import type { askActivitySchema } from '@/lib/review/review-forms';
import { getSettings } from '@/lib/server/content/data/settings';
import { notifyOwner } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, recordEvent } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { listVersions, moveActivity } from '@/lib/server/portfolio/data/activities';
import { createQuestion } from '@/lib/server/portfolio/data/activity-questions';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { lockForReviewer } from './decide-activity';

type Input = Omit<z.output<typeof askActivitySchema>, 'from'>;

/** Asks an activity's owner something: it waits for the answer, and a mail says by when. */
export async function askAboutActivity(
  { activityId, version, question }: Input,
  { actor, now, today }: Context<AccountActor>,
): Promise<Accepted | Refused<ReviewDecisionReason>> {
  const dueOn = informationDueOn(today, (await getSettings(today)).activityQuestionWeeks);
  return inTransaction(async (tx): Promise<Accepted | Refused<ReviewDecisionReason>> => {
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
    const subject = { type: 'activity', id } as const;
    const event = { at: now, event: 'activity_question_asked', subject, details: { questionId } } as const;
    await recordEvent(tx, { ...event, ...by(actor, held.role) });
    const path = `/mijn/portfolio/${id}`;
    await notifyOwner(tx, {
      accountId,
      key: `activity_question_asked:${questionId}`,
      news: { code: 'activity_asked', params: { title, answerBy: dueOn } },
      path,
      at: now,
      mail: (name) => ({ template: 'activity_question', params: { name, path, answerBy: dueOn } }),
    });
    return accepted({});
  });
}
