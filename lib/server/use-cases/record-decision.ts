import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { ApplicationReason, ApplicationState } from '@/lib/application/application-states';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { Context } from '../action';
import { by, recordEvent } from '../audit';
import { getAccount } from '../data/accounts';
import { type Application, findSubmittedApplication, moveApplication } from '../data/applications';
import { createDecision, type Decision, type NewDecision } from '../data/decisions';
import type { Transaction } from '../db';
import { enqueueMail } from '../outbox';

export type DecideReason =
  | ApplicationReason
  | { code: 'application_unknown' }
  | { code: 'changed_meanwhile' }
  | { code: 'already_decided'; outcome: 'approved' | 'rejected'; decidedBy: string; decidedAt: Date };

type Moved = Accepted<{ state: ApplicationState }> | Refused<ApplicationReason>;
type Judgement = Pick<NewDecision, 'outcome' | 'reasons' | 'explanation' | 'check'>;

/**
 * The half that both outcomes share: state, decision, audit and the mail that there is news. Whoever comes second is
 * told what happened and by whom.
 */
export async function recordDecision(
  tx: Transaction,
  application: Application,
  moved: Moved,
  version: number,
  { actor, now }: Context<AccountActor>,
  judgement: Judgement,
): Promise<Accepted | Refused<DecideReason>> {
  const { id, accountId, state: from } = application;
  if (application.decision) return refused(alreadyDecided(application.decision));
  if (!moved.ok) return moved;
  if (!(await moveApplication(tx, { id, version, from, to: moved.state, at: now }))) {
    const decision = (await findSubmittedApplication(id, tx))?.decision;
    return refused(decision ? alreadyDecided(decision) : { code: 'changed_meanwhile' });
  }
  await createDecision(tx, { ...judgement, applicationId: id, decidedById: actor.accountId, decidedAt: now });
  await recordEvent(tx, {
    at: now,
    event: judgement.outcome === 'approved' ? 'application_approved' : 'application_rejected',
    ...by(actor, 'register_manager'),
    subject: { type: 'application', id },
    details: { reasons: judgement.reasons, ...(judgement.check && { check: judgement.check.way }) },
  });
  const applicant = await getAccount(tx, accountId);
  const mail = {
    key: `application_decided:${id}`,
    template: 'decision_news',
    params: { name: applicant.name },
  } as const;
  await enqueueMail(tx, { ...mail, to: applicant.email, accountId, at: now });
  return accepted({});
}

function alreadyDecided({ outcome, decidedBy, decidedAt }: Decision): DecideReason {
  return { code: 'already_decided', outcome, decidedBy: decidedBy.name, decidedAt };
}
