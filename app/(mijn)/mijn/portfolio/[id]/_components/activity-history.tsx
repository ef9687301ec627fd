import { ReviewedWords } from '@/components/portfolio/reviewed-words';
import type { ObjectionTerm } from '@/lib/server/content/objection-term';
import type { ActivityQuestion } from '@/lib/server/portfolio/data/activity-questions';
import type { ActivityDecision } from '@/lib/server/review/data/reviews';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { removalNoticeText } from '@/lib/text/nl/mail/messages';
import { activityHistoryText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { formatDate } from '@/lib/text/nl/shared/format';

type Decision = ActivityDecision & { objection: ObjectionTerm };

export type ActivityHistoryProps = {
  /** The version on whose page it stands; what is of another says so. */
  activityId: string;
  decisions: Decision[];
  questions: ActivityQuestion[];
};

/** What was asked and decided over all versions of an activity, newest first. */
export function ActivityHistory({ activityId, decisions, questions }: ActivityHistoryProps) {
  const happened = [
    ...decisions.map((decision) => ({ ...decision, at: decision.decidedAt, words: <Decided decision={decision} /> })),
    ...questions.map((question) => ({ ...question, at: question.askedAt, words: <Asked question={question} /> })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
  if (happened.length === 0) return null;
  return (
    <section className="flow" aria-labelledby="geschiedenis">
      <h2 id="geschiedenis">{text.heading}</h2>
      <ol className="flow">
        {happened.map((one) => (
          <li key={one.id} className="details-body">
            {one.activityId !== activityId && (
              <p>
                <a href={`/mijn/portfolio/${one.activityId}`}>{text.earlier}</a>
              </p>
            )}
            {one.words}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Decided({ decision }: { decision: Decision }) {
  const { outcome, withSample, decidedAt, objection } = decision;
  const on = dayOf(decidedAt);
  const approved = withSample ? text.approvedWithSample(on) : text.approved(on);
  const until = formatDate(objection.until);
  return (
    <>
      <h3>{outcome === 'approved' ? approved : text.rejected(on)}</h3>
      <ReviewedWords decision={decision} />
      {outcome === 'rejected' && (
        <p>
          {objection.isPassed
            ? removalNoticeText.objectionPassed(until)
            : removalNoticeText.objection(until, objection.postalAddress)}
        </p>
      )}
    </>
  );
}

function Asked({
  question: { question, answer, askedAt, answeredAt, closedAt, dueOn },
}: {
  question: ActivityQuestion;
}) {
  return (
    <>
      <h3>{text.asked(dayOf(askedAt))}</h3>
      <p className="whitespace-pre-line">{question}</p>
      {answeredAt ? (
        <>
          <h3>{text.answered(dayOf(answeredAt))}</h3>
          <p className="whitespace-pre-line">{answer}</p>
        </>
      ) : (
        <p>{closedAt ? text.closed : text.open(formatDate(dueOn))}</p>
      )}
    </>
  );
}

function dayOf(at: Date): string {
  return formatDate(amsterdamDateOf(at));
}
