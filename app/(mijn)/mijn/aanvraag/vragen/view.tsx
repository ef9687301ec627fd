import { Alert } from '@/components/ui/alert';
import { Bulleted } from '@/components/ui/bulleted';
import type { InformationRequest } from '@/lib/application/information-request';
import { correctionSteps } from '@/lib/application/steps';
import type { SubmissionBlocker } from '@/lib/application/submission';
import type { Settings } from '@/lib/content/settings-schema';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { submissionBlockerText } from '@/lib/text/nl/application/application';
import { answerText as text } from '@/lib/text/nl/application/information';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { formatDate } from '@/lib/text/nl/shared/format';
import { AnswersForm } from './answers-form';

type QuestionsViewProps = {
  request: InformationRequest;
  /** What isn't in order, of which nothing need have been asked. */
  blockers: SubmissionBlocker[];
  settings: Settings;
  isSaved: boolean;
  today: CalendarDate;
};

export function QuestionsView({ request, blockers, settings, isSaved, today }: QuestionsViewProps) {
  const dueOn = formatDate(request.dueOn);
  return (
    <>
      {isSaved && <Alert variant="success">{text.saved}</Alert>}
      {request.dueOn < today ? <Alert variant="warning">{text.termPassed(dueOn)}</Alert> : <p>{text.dueOn(dueOn)}</p>}
      <p>{text.waiting}</p>
      <AnswersForm points={request.points} version={request.version} />
      <h2>{text.correctHeading}</h2>
      <p>{text.correct}</p>
      {blockers.length > 0 && (
        <Alert variant="warning" heading={text.notInOrder.heading}>
          <p>{text.notInOrder.text}</p>
          <Bulleted items={blockers.map(submissionBlockerText)} />
        </Alert>
      )}
      <ul className="bulleted">
        {correctionSteps.map(({ code, slug }) => (
          <li key={code}>
            <a href={`/mijn/aanvraag/${slug}`}>{applicationText.steps[code]}</a>
          </li>
        ))}
      </ul>
      <p className="help-line">{applicationText.help(settings.helpName, settings.helpEmail)}</p>
    </>
  );
}
