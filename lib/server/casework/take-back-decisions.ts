import 'server-only';
import { type AccountActor, hasPowerOverOthers } from '@/lib/access/actor';
import { handlingRole } from '@/lib/access/handling';
import { isOwnMatter, type Matter } from '@/lib/access/own-matters';
import type { TakeBackInput, TakeBackReason } from '@/lib/casework/take-back';
import { lockWorker } from '@/lib/server/access/data/workers';
import { lockCase } from '@/lib/server/application/data/cases';
import { findCertification } from '@/lib/server/certification/data/certifications';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction, type Transaction } from '@/lib/server/platform/db/database';
import {
  type DecidedSubject,
  listChangedRegistrations,
  lockFreshDecision,
  undoWrites,
} from '@/lib/server/platform/fresh-decisions';
import { lockPortfolio } from '@/lib/server/portfolio/data/portfolios';
import { findReviewedActivity, lockForReview } from '@/lib/server/review/data/reviews';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';

/** One, or some that were taken together: each by itself, as it was decided. Of a second press nothing more becomes. */
export async function takeBackDecisions(
  { decisions }: Pick<TakeBackInput, 'decisions'>,
  context: Context<AccountActor>,
): Promise<Accepted<{ left: number }> | Refused<TakeBackReason>> {
  const refusals: TakeBackReason[] = [];
  for (const id of decisions) {
    const answer = await takeBack(id, context);
    if (!answer.ok) refusals.push(...answer.reasons);
  }
  if (refusals.length < decisions.length) return accepted({ left: refusals.length });
  const [first = { code: 'take_back_over' } as const] = refusals;
  return refused(first);
}

async function takeBack(
  id: string,
  { actor, now }: Context<AccountActor>,
): Promise<Accepted | Refused<TakeBackReason>> {
  return inTransaction(async (tx): Promise<Accepted | Refused<TakeBackReason>> => {
    const worker = await lockWorker(tx, actor);
    const decision = await lockFreshDecision(tx, id);
    const isManagers = decision?.subject.type === 'certification';
    if (!(isManagers ? worker.roles.includes('register_manager') : hasPowerOverOthers(worker.roles)))
      return refused({ code: 'not_allowed' });
    if (decision?.decidedById !== actor.accountId) return refused({ code: 'take_back_over' });
    const { subject, until, takenBackAt } = decision;
    if (isOwnMatter(worker.own, await lockSubject(tx, subject))) return refused({ code: 'own_case' });
    if (takenBackAt) return accepted({});
    if (now >= until) return refused({ code: 'take_back_over' });
    const registrationIds = await listChangedRegistrations(tx, id);
    const blocker = await undoWrites(tx, id, now);
    if (blocker) return refused({ code: blocker === 'mail_left' ? 'mail_left' : 'changed_meanwhile' });
    const taker = by(actor, handlingRole(worker), now);
    const subjects = [subject, ...registrationIds.map((each) => ({ type: 'registration', id: each }) as const)];
    for (const about of subjects) await record(tx, 'decision_taken_back', about, taker, { decisionId: id });
    return accepted({});
  });
}

/** In the order in which deciding holds things; whose it is. */
async function lockSubject(tx: Transaction, { type, id }: DecidedSubject): Promise<Matter> {
  switch (type) {
    case 'application':
      return { accountId: (await lockCase(tx, id))?.accountId };
    case 'activity': {
      await lockForReview(tx, [id]);
      const activity = await findReviewedActivity(tx, id);
      return { accountId: activity?.accountId, registrationId: activity?.registrationId };
    }
    case 'certification': {
      const certification = await findCertification(id, { accountId: '', sees: 'all' }, tx);
      if (!certification) return {};
      const { registrationId, holder } = certification;
      await lockPortfolio(tx, registrationId);
      return { accountId: holder.accountId, registrationId };
    }
  }
}
