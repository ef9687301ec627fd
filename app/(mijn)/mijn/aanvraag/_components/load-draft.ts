import { redirect } from 'next/navigation';
import type { StepCode } from '@/lib/application/steps';
import { finishedSteps } from '@/lib/application/steps';
import { assess } from '@/lib/server/assessments';
import { findOwnApplication } from '@/lib/server/data/applications';
import { getDocumentsOn } from '@/lib/server/data/documents';
import { getSettings } from '@/lib/server/data/settings';
import { openPage } from '@/lib/server/page';

/** What each step's page needs; who has no draft is sent to the page that says how things stand, and null means that the page isn't there for them. */
export async function loadDraft() {
  const opened = await openPage('apply_for_registration');
  if (!opened) return null;
  const { actor, now, today } = opened;
  const application = await findOwnApplication(actor.accountId);
  if (application?.state !== 'draft') redirect('/mijn/aanvraag');
  const documents = await getDocumentsOn(today);
  const settings = await getSettings(today);
  const assessments = assess(application, documents, settings, today);
  const contents = { ...application, assessments };
  const finished: StepCode[] = finishedSteps(contents);
  return { actor, now, today, application, documents, settings, assessments, contents, finished };
}
