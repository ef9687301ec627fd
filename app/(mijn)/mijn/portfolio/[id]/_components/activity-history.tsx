import type { ActivityDecision } from '@/lib/server/data/activity-decisions';
import type { ActivityQuestion } from '@/lib/server/data/activity-questions';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { formatDate } from '@/lib/text/nl/format';
import { activityHistoryText as text } from '@/lib/text/nl/portfolio-pages';

type ActivityHistoryProps = {
  /** The version on whose page it stands; what is of another says so. */
  activityId: string;
  decisions: ActivityDecision[];
  questions: ActivityQuestion[];
};

type Happened = { id: string; at: Date; activityId: string } & (
  | { decision: ActivityDecision }
  | { question: ActivityQuestion }
);

/** What was asked and decided over all versions of an activity, newest first. */
export function ActivityHistory({ activityId, decisions, questions }: ActivityHistoryProps) {
  const happened: Happened[] = [
    ...decisions.map((decision) => ({
      id: decision.id,
      activityId: decision.activityId,
      at: decision.decidedAt,
      decision,
    })),
    ...questions.map((question) => ({
      id: question.id,
      activityId: question.activityId,
      at: question.askedAt,
      question,
    })),
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
            {'decision' in one ? <Decided decision={one.decision} /> : <Asked question={one.question} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Decided({ decision }: { decision: ActivityDecision }) {
  const { outcome, withSample, isMendable, explanation, decidedAt } = decision;
  const on = dayOf(decidedAt);
  if (outcome === 'approved')
    return (
      <>
        <h3>{withSample ? text.approvedWithSample(on) : text.approved(on)}</h3>
        {explanation && <p className="whitespace-pre-line">{explanation}</p>}
      </>
    );
  return (
    <>
      <h3>{text.rejected(on)}</h3>
      {explanation && <p className="whitespace-pre-line">{explanation}</p>}
      <p>{isMendable ? text.mendable : text.final}</p>
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
