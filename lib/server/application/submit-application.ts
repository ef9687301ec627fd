import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { answerDueOn } from '@/lib/application/answer-term';
import { type ApplicationReason, applicationTransition, NO_FACTS } from '@/lib/application/application-states';
import { type SubmissionBlocker, submissionBlockers } from '@/lib/application/submission';
import { areSample, assess, loadRequirementContext } from '@/lib/server/eligibility/assessments';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { isDemo } from '@/lib/server/platform/env';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { findOwnApplication, moveApplication } from './data/applications';

export type SubmitReason =
  | SubmissionBlocker
  | ApplicationReason
  | { code: 'changed_meanwhile' }
  | { code: 'no_application' };

/** Sends the application in, when nothing blocks it: checked here again, whatever the page showed. */
export async function submitApplication(
  { version }: { version: number },
  { actor, now, today }: Context<AccountActor>,
  { demo } = { demo: isDemo() },
): Promise<Accepted | Refused<SubmitReason>> {
  const requirementContext = await loadRequirementContext(today);
  const { settings, documents } = requirementContext;
  return inTransaction(async (tx): Promise<Accepted | Refused<SubmitReason>> => {
    const own = await findOwnApplication(actor.accountId, tx);
    if (!own) return refused({ code: 'no_application' });
    // A second click on a page that is already answered finds what the first one did.
    if (own.state === 'submitted') return accepted({});
    const assessments = assess(own, requirementContext, today);
    const documentsAreSample = areSample(documents, demo);
    const [blocker, ...others] = submissionBlockers({ ...own, documentsAreSample, assessments });
    const moved = applicationTransition(own.state, 'submit', { ...NO_FACTS, requirementsMet: !blocker });
    if (!moved.ok) return blocker && own.state === 'draft' ? refused(blocker, ...others) : moved;

    const submission = { submittedOn: today, answerDueOn: answerDueOn(today, settings.answerWeeks) };
    const { id, state: from } = own;
    if (!(await moveApplication(tx, { id, version, from, to: moved.state, at: now, submission }))) {
      const state = (await findOwnApplication(actor.accountId, tx))?.state;
      return state === 'submitted' ? accepted({}) : refused({ code: 'changed_meanwhile' });
    }
    await record(tx, 'application_submitted', id, by(actor, 'registrant', now));
    const params = { answerBy: submission.answerDueOn };
    const key = `application_submitted:${id}`;
    await notify(tx, actor, { template: 'application_received', params, key, at: now });
    return accepted({});
  });
}
