import { Table } from '@/components/ui/table';
import type { AskedFrom } from '@/lib/application/information-forms';
import { decimalOf } from '@/lib/content/amounts';
import type { ActivityType } from '@/lib/content/normset';
import { printedName } from '@/lib/names/printed-name';
import { reviewPaths } from '@/lib/review/review-forms';
import type { ActivityQuestion } from '@/lib/server/portfolio/data/activity-questions';
import type { ReviewedActivity } from '@/lib/server/review/data/reviews';
import type { ReviewFile } from '@/lib/server/review/open-review';
import { amsterdamDateOf, type CalendarDate } from '@/lib/shared/calendar-date';
import { unitsText } from '@/lib/text/nl/portfolio/portfolio';
import { decisionReasonLabel } from '@/lib/text/nl/review/review';
import { reviewQueueText, reviewText as text } from '@/lib/text/nl/review/review-pages';
import { formatDate, formatShortDate, inSentence } from '@/lib/text/nl/shared/format';
import { CourseForm } from './course-form';

const dayOf = (at: Date) => formatDate(amsterdamDateOf(at));

export function ReviewQuestions({ questions, today }: { questions: ActivityQuestion[]; today: CalendarDate }) {
  if (questions.length === 0) return null;
  const { heading, askedOn, answer, notYet } = text.questions;
  return (
    <section className="flow" aria-labelledby="vragen">
      <h2 id="vragen">{heading}</h2>
      {questions.map((question) => (
        <div key={question.id} className="flow">
          <h3>{askedOn(dayOf(question.askedAt))}</h3>
          <p className="whitespace-pre-line">{question.question}</p>
          <p className="form-hint">{standing(question, today)}</p>
          <p className="whitespace-pre-line">
            <strong>{answer}: </strong>
            {question.answer || notYet}
          </p>
        </div>
      ))}
    </section>
  );
}

function standing({ answeredAt, closedAt, dueOn }: ActivityQuestion, today: CalendarDate): string {
  if (answeredAt) return text.questions.answeredOn(dayOf(answeredAt));
  if (closedAt) return text.questions.closedOn(dayOf(closedAt));
  return dueOn < today ? text.questions.termPassed(formatDate(dueOn)) : text.questions.dueOn(formatDate(dueOn));
}

type BeforeProps = { before: ReviewFile['before']; from: AskedFrom };

/** An assessor reads the decision on an earlier version, not its page. */
export function VersionsBefore({ before, from }: BeforeProps) {
  if (before.length === 0) return null;
  return (
    <section className="flow" aria-labelledby="versies">
      <h2 id="versies">{text.versions.heading}</h2>
      {before.map(({ id, position, state, reviews }) => {
        const words = text.versions.open(position, inSentence(reviewQueueText.states[state]));
        return (
          <div key={id} className="flow">
            <h3>{from === 'beheer' ? <a href={`${reviewPaths.beheer}/${id}`}>{words}</a> : words}</h3>
            {reviews.map(({ reason, explanation, decidedAt }) => (
              <div key={decidedAt.getTime()}>
                <p>{decisionReasonLabel(reason)}</p>
                {explanation && <p className="whitespace-pre-line">{explanation}</p>}
              </div>
            ))}
          </div>
        );
      })}
    </section>
  );
}

type EarlierProps = { earlier: ReviewFile['earlier']; type: ActivityType | undefined };

export function EarlierReviewDecisions({ earlier, type }: EarlierProps) {
  const { heading, caption, lead, none, columns } = text.earlier;
  return (
    <section className="flow" aria-labelledby="eerder">
      <h2 id="eerder">{heading}</h2>
      {earlier.length === 0 ? (
        <p>{none}</p>
      ) : (
        <>
          <p>{lead}</p>
          <Table
            label={caption}
            captionHidden
            rows={earlier}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'decidedOn',
                heading: columns.decidedOn,
                noWrap: true,
                cell: ({ decidedAt }) => formatShortDate(amsterdamDateOf(decidedAt)),
              },
              {
                key: 'units',
                heading: columns.units,
                cell: ({ units }) => units !== null && unitsText(decimalOf(units), type?.unit),
              },
              { key: 'outcome', heading: columns.outcome, cell: outcomeOf },
            ]}
          />
        </>
      )}
    </section>
  );
}

function outcomeOf({ outcome, reason }: ReviewFile['earlier'][number]): string {
  const label = decisionReasonLabel(reason);
  return [reviewQueueText.states[outcome], ...(label ? [label] : [])].join(': ');
}

type CourseProps = { file: ReviewFile; from: AskedFrom };

export function ReviewCourse({ file, from }: CourseProps) {
  const { activity, equal, hasOwnEqual, refusal, rule } = file;
  const { heading, lead, ownLeftOut } = text.course;
  const waits = activity.state === 'submitted' || activity.state === 'in_review';
  if (equal.length === 0 || refusal || !waits || activity.isSuperseded || activity.reviewFrom === null) return null;
  return (
    <section className="flow" aria-labelledby="cursus">
      <h2 id="cursus">{heading}</h2>
      <p>{lead}</p>
      {hasOwnEqual && <p>{ownLeftOut}</p>}
      <CourseForm
        activityId={activity.id}
        from={from}
        rows={[activity, ...equal].map((one) => ({
          ...rowOf(one, rule?.type),
          ...(one.id !== activity.id && { href: `${reviewPaths[from]}/${one.id}` }),
        }))}
      />
    </section>
  );
}

function rowOf({ id, version, name, units, evidenceCount }: ReviewedActivity, type: ActivityType | undefined) {
  const owner = printedName(name);
  const amount = units === null ? '' : unitsText(decimalOf(units), type?.unit);
  return { id, version, owner, label: text.course.pick(owner, amount, evidenceCount) };
}
