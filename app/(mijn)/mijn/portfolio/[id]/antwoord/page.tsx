import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { Alert } from '@/components/ui/alert';
import { mayDo } from '@/lib/portfolio/versions';
import { findOpenQuestion } from '@/lib/server/portfolio/data/activity-questions';
import { activityActText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { formatDate } from '@/lib/text/nl/shared/format';
import { PortfolioPage } from '../../_components/portfolio-page';
import { loadActivity } from '../../load-activity';
import { AnswerForm } from './answer-form';

const text = activityActText.answer;

export const metadata: Metadata = { title: text.title };

/** What a reviewer wants to know, to answer; and the way to correct what was handed in. */
export default definePage('keep_portfolio', async (asked, { id }: { id: string }) => {
  const loaded = await loadActivity(asked, id);
  if (!loaded) return null;
  const { today, activity, versions, mayKeep, title } = loaded;
  const question = await findOpenQuestion(id);
  if (!question || !mayKeep || !mayDo('answer', activity, versions)) redirect(`/mijn/portfolio/${id}`);
  const dueOn = formatDate(question.dueOn);
  return (
    <PortfolioPage title={text.title} lead={text.lead} activity={{ id, title }}>
      {question.dueOn < today ? <Alert variant="warning">{text.termPassed(dueOn)}</Alert> : <p>{text.dueOn(dueOn)}</p>}
      <h2>{text.question}</h2>
      <p className="whitespace-pre-line">{question.question}</p>
      <p>
        {text.correct} <a href={`/mijn/portfolio/${id}/wijzigen`}>{text.correctLink}</a>
      </p>
      <AnswerForm id={id} questionId={question.id} />
    </PortfolioPage>
  );
});
