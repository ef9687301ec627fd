import 'server-only';
import { handlingRole } from '@/lib/access/handling';
import type { Worker } from '@/lib/access/own-matters';
import type { ApplicationReason, ApplicationState } from '@/lib/application/application-states';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import type { Transaction } from '@/lib/server/platform/db/database';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type AlreadyDecided, alreadyDecided, type CaseReason, decisionBlocker } from './case-handling';
import { type Application, findSubmittedApplication, moveApplication } from './data/applications';
import { createDecision, type NewDecision } from './data/decisions';
import { closeOpenRequest } from './data/information-requests';

export type DecideReason =
  | ApplicationReason
  | CaseReason
  | { code: 'changed_meanwhile' }
  | AlreadyDecided
  | { code: 'barred'; until: CalendarDate }
  | { code: 'has_registration'; number: string }
  | { code: 'registration_changed' }
  /** Its login is in use: taking it over is a choice of its own. */
  | { code: 'registration_in_use' }
  /** Much says that the person is known already: a number is chosen on purpose, and a new one with a reason. */
  | { code: 'number_not_chosen' }
  | { code: 'new_number_without_reason' }
  /** Linking isn't an assessor's. */
  | { code: 'ask_a_manager' };

type Moved = Accepted<{ state: ApplicationState }> | Refused<DecideReason>;
type ReviewDecision = Pick<NewDecision, 'outcome' | 'reasons' | 'explanation' | 'check'> & {
  /** A new number was given on purpose: why, and which registrations and applications it might have been. */
  newNumber?: { reason: string; despite: string[] };
};

/**
 * The half that both outcomes share: state, decision, audit and the mail that there is news. Whoever comes second is
 * told what happened and by whom; whoever doesn't have the case, who has it.
 */
export async function recordDecision(
  tx: Transaction,
  application: Application,
  moved: Moved,
  version: number,
  { now }: Pick<Context, 'now'>,
  worker: Worker,
  { newNumber, ...review }: ReviewDecision,
): Promise<Accepted | Refused<DecideReason>> {
  const { id, accountId, state: from } = application;
  const stopped = decisionBlocker(application, worker);
  if (stopped) return refused(stopped);
  if (!moved.ok) return moved;
  if (!(await moveApplication(tx, { id, version, from, to: moved.state, at: now }))) {
    const decision = (await findSubmittedApplication(id, tx))?.decision;
    return refused(decision ? alreadyDecided(decision) : { code: 'changed_meanwhile' });
  }
  const despite = newNumber?.despite ?? [];
  const newNumberReason = despite.length > 0 ? (newNumber?.reason ?? '') : '';
  await createDecision(tx, {
    ...review,
    newNumberReason,
    applicationId: id,
    decidedById: worker.accountId,
    decidedAt: now,
  });
  await closeOpenRequest(tx, id, now);
  const event = review.outcome === 'approved' ? 'application_approved' : 'application_rejected';
  await record(tx, event, id, by(worker, handlingRole(worker), now), {
    reasons: review.reasons,
    check: review.check?.way,
    ...(despite.length > 0 && { despite }),
  });
  await notify(tx, accountId, { template: 'decision_news', key: `application_decided:${id}`, at: now });
  return accepted({});
}
