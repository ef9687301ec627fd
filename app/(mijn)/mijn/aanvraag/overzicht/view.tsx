import { RequirementList } from '@/components/application/requirement-list';
import { Alert } from '@/components/ui/alert';
import { stepOf } from '@/lib/application/steps';
import { type SubmissionBlocker, stepOfBlocker } from '@/lib/application/submission';
import type { RequirementAssessment } from '@/lib/eligibility/requirements';
import type { Application } from '@/lib/server/application/data/applications';
import { submissionBlockerText } from '@/lib/text/nl/application/application';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { ApplicationAnswers } from '../_components/application-answers';
import { SubmitForm } from './submit-form';

const text = applicationText.overview;

type OverviewViewProps = {
  application: Application;
  assessments: RequirementAssessment[];
  blockers: SubmissionBlocker[];
  answerWeeks: number;
};

export function OverviewView({ application, assessments, blockers, answerWeeks }: OverviewViewProps) {
  return (
    <>
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
      <p>{text.afterwards(answerWeeks)}</p>
      <SubmitForm version={application.version} />
    </>
  );
}
