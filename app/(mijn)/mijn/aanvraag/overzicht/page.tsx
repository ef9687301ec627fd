import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { RequirementList } from '@/components/application/requirement-list';
import { Alert } from '@/components/ui/alert';
import { stepOf } from '@/lib/application/steps';
import { stepOfBlocker, submissionBlockers } from '@/lib/application/submission';
import { submissionBlockerText } from '@/lib/text/nl/application/application';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { ApplicationAnswers } from '../_components/application-answers';
import { loadDraft } from '../_components/load-draft';
import { StepPage } from '../_components/step-page';
import { SubmitForm } from './submit-form';

const text = applicationText.overview;

export const metadata: Metadata = { title: `${applicationText.steps.overview} - ${applicationText.title}` };

export default definePage('apply_for_registration', async (asked) => {
  const draft = await loadDraft(asked);
  const { application, assessments, contents, finished, settings, isCorrection } = draft;
  if (isCorrection) redirect('/mijn/aanvraag/vragen');
  const blockers = submissionBlockers(contents);
  return (
    <StepPage step="overview" finished={finished} settings={settings} lead={text.lead}>
      <h2>{text.answersHeading}</h2>
      <ApplicationAnswers application={application} changeable />
      <h2>{text.requirementsHeading}</h2>
      <RequirementList assessments={assessments} />
      {blockers.length > 0 && (
        <Alert variant="warning" heading={text.blockedHeading}>
          <p>{text.blockedText}</p>
          <ul className="bulleted">
            {blockers.map((blocker) => (
              <li key={submissionBlockerText(blocker)}>
                {submissionBlockerText(blocker)}{' '}
                <a href={`/mijn/aanvraag/${stepOf(stepOfBlocker(blocker)).slug}`}>
                  {applicationText.steps[stepOfBlocker(blocker)]}
                </a>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <p>{text.afterwards(settings.answerWeeks)}</p>
      <SubmitForm version={application.version} />
    </StepPage>
  );
});
