import { redirect } from 'next/navigation';
import type { AccountActor } from '@/lib/access/actor';
import { finishedSteps, mayChange, reviewedOn, type StepCode } from '@/lib/application/steps';
import { findOwnApplication } from '@/lib/server/application/data/applications';
import { areSample, assess, loadRequirementContext } from '@/lib/server/eligibility/assessments';
import type { Context } from '@/lib/server/platform/action';

/**
 * What each step's page needs; whoever has nothing to change is sent to the page that says how things stand. What was sent
 * in already is corrected as of the day of submission.
 */
export async function loadDraft({ actor, today }: Context<AccountActor>) {
  const application = await findOwnApplication(actor.accountId);
  if (!application || !mayChange(application.state)) redirect('/mijn/aanvraag');
  const { version, state } = application;
  const isCorrection = state === 'information_requested';
  const on = reviewedOn(application, today);
  const requirementContext = await loadRequirementContext(on);
  const { documents } = requirementContext;
  const assessments = assess(application, requirementContext, on);
  const contents = { ...application, documentsAreSample: !isCorrection && areSample(documents), assessments };
  const finished: StepCode[] = finishedSteps(contents);
  const page = { track: 'application', version, isCorrection } as const;
  return { ...requirementContext, actor, today, application, assessments, contents, finished, isCorrection, page };
}
