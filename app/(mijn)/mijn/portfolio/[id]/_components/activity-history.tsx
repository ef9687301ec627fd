import { ReviewedWords } from '@/components/portfolio/reviewed-words';
import { getSettings } from '@/lib/server/content/data/settings';
import type { ActivityQuestion } from '@/lib/server/portfolio/data/activity-questions';
import type { ActivityDecision } from '@/lib/server/review/data/reviews';
import { addDays, amsterdamDateOf, type CalendarDate } from '@/lib/shared/calendar-date';
import { removalNoticeText } from '@/lib/text/nl/mail/messages';
import { activityHistoryText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { formatDate } from '@/lib/text/nl/shared/format';

type ActivityHistoryProps = {
  /** The version on whose page it stands; what is of another says so. */
  activityId: string;
  decisions: ActivityDecision[];
  questions: ActivityQuestion[];
  today: CalendarDate;
};

type Happened = { id: string; at: Date; activityId: string } & (
  | { decision: ActivityDecision }
  | { question: ActivityQuestion }
);

/** What was asked and decided over all versions of an activity, newest first. */
export function ActivityHistory({ activityId, decisions, questions, today }: ActivityHistoryProps) {
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
            {'decision' in one ? <Decided decision={one.decision} today={today} /> : <Asked question={one.question} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

async function Decided({ decision, today }: { decision: ActivityDecision; today: CalendarDate }) {
  const { outcome, withSample, decidedAt } = decision;
  const on = dayOf(decidedAt);
  const approved = withSample ? text.approvedWithSample(on) : text.approved(on);
  return (
    <>
      <h3>{outcome === 'approved' ? approved : text.rejected(on)}</h3>
      <ReviewedWords decision={decision} />
      {outcome === 'rejected' && <Objection decidedOn={amsterdamDateOf(decidedAt)} today={today} />}
    </>
  );
}

/** The term is the one that held when the decision was taken; the address is where they are now. */
async function Objection({ decidedOn, today }: { decidedOn: CalendarDate; today: CalendarDate }) {
  const { objectionWeeks } = await getSettings(decidedOn);
  const { postalAddress } = await getSettings(today);
  const until = addDays(decidedOn, objectionWeeks * 7);
  const { objection, objectionPassed } = removalNoticeText;
  return <p>{until < today ? objectionPassed(formatDate(until)) : objection(formatDate(until), postalAddress)}</p>;
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
