import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { type ApplicationReason, applicationTransition, NO_FACTS } from '@/lib/application/application-states';
import { answerDueOn, type SubmissionBlocker, submissionBlockers } from '@/lib/application/submission';
import { areSample, assess, loadRequirementContext } from '@/lib/server/eligibility/assessments';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { by, recordEvent } from '@/lib/server/platform/audit';
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
    const subject = { type: 'application', id } as const;
    await recordEvent(tx, { at: now, event: 'application_submitted', ...by(actor, 'registrant'), subject });
    const params = { name: actor.name, answerBy: submission.answerDueOn };
    const mail = { key: `application_submitted:${id}`, template: 'application_received', params } as const;
    await notify(tx, { ...mail, to: actor.email, accountId: actor.accountId, at: now });
    return accepted({});
  });
}
