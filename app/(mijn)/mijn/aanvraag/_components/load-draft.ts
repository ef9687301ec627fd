import { redirect } from 'next/navigation';
import { finishedSteps, mayChange, reviewedOn, type StepCode } from '@/lib/application/steps';
import { openPage } from '@/lib/server/access/door';
import { findOwnApplication } from '@/lib/server/application/data/applications';
import { areSample, assess, loadRequirementContext } from '@/lib/server/eligibility/assessments';

/**
 * What each step's page needs; whoever has nothing to change is sent to the page that says how things stand, and null means
 * that the page isn't there for them. What was sent in already is corrected as of the day of submission.
 */
export async function loadDraft() {
  const opened = await openPage('apply_for_registration');
  if (!opened) return null;
  const { actor, today } = opened;
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
