import { redirect } from 'next/navigation';
import type { StepCode } from '@/lib/application/steps';
import { finishedSteps, mayChange, reviewedOn } from '@/lib/application/steps';
import { openPage } from '@/lib/server/access/door';
import { findOwnApplication } from '@/lib/server/application/data/applications';
import { getDocumentsOn } from '@/lib/server/content/data/documents';
import { getSettings } from '@/lib/server/content/data/settings';
import { areSample, assess } from '@/lib/server/eligibility/assessments';

/**
 * What each step's page needs; who has nothing to change is sent to the page that says how things stand, and null means
 * that the page isn't there for them. What was sent in already is corrected as of the day of submission.
 */
export async function loadDraft() {
  const opened = await openPage('apply_for_registration');
  if (!opened) return null;
  const { actor, now, today } = opened;
  const application = await findOwnApplication(actor.accountId);
  if (!application || !mayChange(application.state)) redirect('/mijn/aanvraag');
  const isCorrection = application.state === 'information_requested';
  const on = reviewedOn(application, today);
  const documents = await getDocumentsOn(on);
  const settings = await getSettings(on);
  const assessments = assess(application, documents, settings, on);
  const contents = { ...application, documentsAreSample: !isCorrection && areSample(documents), assessments };
  const finished: StepCode[] = finishedSteps(contents);
  return { actor, now, today, application, documents, settings, assessments, contents, finished, isCorrection };
}
