import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { correctionSteps } from '@/lib/application/steps';
import { submissionBlockers } from '@/lib/application/submission';
import { findOpenRequest } from '@/lib/server/application/data/information-requests';
import { single } from '@/lib/server/platform/page';
import { submissionBlockerText } from '@/lib/text/nl/application/application';
import { answerText as text } from '@/lib/text/nl/application/information';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { formatDate } from '@/lib/text/nl/shared/format';
import { loadDraft } from '../_components/load-draft';
import { AnswersForm } from './answers-form';

export const metadata: Metadata = { title: `${text.title} - ${applicationText.title}` };

export default definePage('apply_for_registration', async (asked) => {
  const draft = await loadDraft(asked);
  const { application, contents, settings, today } = draft;
  const request = await findOpenRequest(application.id);
  if (!request) redirect('/mijn/aanvraag');
  const blockers = submissionBlockers(contents);
  const dueOn = formatDate(request.dueOn);
  const isSaved = single(asked.query.na) === 'bewaard';
  return (
    <SitePage
      current="my_register"
      trail={[place('my_register'), place('my_application')]}
      title={text.title}
      snelmenu={false}
      lead={text.lead(request.points.length)}
    >
      {isSaved && <Alert variant="success">{text.saved}</Alert>}
      {request.dueOn < today ? <Alert variant="warning">{text.termPassed(dueOn)}</Alert> : <p>{text.dueOn(dueOn)}</p>}
      <p>{text.waiting}</p>
      <AnswersForm points={request.points} version={request.version} />
      <h2>{text.correctHeading}</h2>
      <p>{text.correct}</p>
      {blockers.length > 0 && (
        <Alert variant="warning" heading={text.notInOrder.heading}>
          <p>{text.notInOrder.text}</p>
          <ul className="bulleted">
            {blockers.map((blocker) => (
              <li key={submissionBlockerText(blocker)}>{submissionBlockerText(blocker)}</li>
            ))}
          </ul>
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
    </SitePage>
  );
});
