import { Table } from '@/components/ui/table';
import { decimalOf } from '@/lib/content/amounts';
import type { NormSet } from '@/lib/content/normset';
import type { AccreditationRejection } from '@/lib/courses/accreditation-reasons';
import type { Accredited } from '@/lib/courses/assessment-outcome';
import { isOpenQuestion } from '@/lib/courses/course-versions';
import type { ProviderQuestion } from '@/lib/server/courses/data/accreditation-questions';
import type { LikeDecision } from '@/lib/server/courses/data/accreditations';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { accreditationRejectionTexts } from '@/lib/text/nl/courses/accreditation';
import { accreditationCaseText as text } from '@/lib/text/nl/courses/accreditation-case';
import { courseFormNames, courseUnitsText } from '@/lib/text/nl/courses/courses';
import { formatDate, formatShortDate, inSentence } from '@/lib/text/nl/shared/format';

const dayOf = (at: Date) => formatDate(amsterdamDateOf(at));

export function RequestQuestions({ questions }: { questions: ProviderQuestion[] }) {
  if (questions.length === 0) return null;
  const { heading, askedOn, answer, notYet } = text.questions;
  return (
    <section className="flow" aria-labelledby="vragen">
      <h2 id="vragen">{heading}</h2>
      {questions.map((question) => (
        <div key={question.id} className="flow">
          <h3>{askedOn(dayOf(question.askedAt))}</h3>
          <p className="whitespace-pre-line">{question.question}</p>
          <p className="form-hint">{howItStands(question)}</p>
          <p className="whitespace-pre-line">
            <strong>{answer}: </strong>
            {question.answer || notYet}
          </p>
        </div>
      ))}
    </section>
  );
}

function howItStands(question: ProviderQuestion): string {
  if (question.answeredAt) return text.questions.answeredOn(dayOf(question.answeredAt));
  return isOpenQuestion(question) ? text.questions.dueOn(formatDate(question.dueOn)) : text.questions.closed;
}

type LikeProps = { like: LikeDecision[]; normSet: NormSet | undefined };

/** Earlier decisions on courses of the same type, of whichever provider. */
export function LikeDecisions({ like, normSet }: LikeProps) {
  const { heading, caption, lead, none, columns } = text.like;
  return (
    <section className="flow" aria-labelledby="eerder">
      <h2 id="eerder">{heading}</h2>
      {like.length === 0 ? (
        <p>{none}</p>
      ) : (
        <>
          <p>{lead}</p>
          <Table
            label={caption}
            captionHidden
            rows={like}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'decidedOn',
                heading: columns.decidedOn,
                noWrap: true,
                cell: ({ decidedOn }) => decidedOn && formatShortDate(decidedOn),
              },
              { key: 'form', heading: columns.form, cell: ({ form }) => form && courseFormNames[form] },
              {
                key: 'units',
                heading: columns.units,
                cell: ({ units, ...row }) => units && unitsOf({ ...row, units }, normSet),
              },
              { key: 'outcome', heading: columns.outcome, cell: (row) => outcomeOf(row, normSet) },
            ]}
          />
        </>
      )}
    </section>
  );
}

function outcomeOf({ accreditation, reasons }: LikeDecision, normSet: NormSet | undefined): string {
  if (accreditation) return text.like.accredited(unitsOf(accreditation, normSet));
  return text.like.rejected(rejectionLabels(reasons));
}

export function rejectionLabels(reasons: readonly AccreditationRejection[]): string {
  return reasons.map((reason) => inSentence(accreditationRejectionTexts[reason].label)).join(', ');
}

export function unitsOf({ units, isPerMeeting, typeCode }: Accredited, normSet: NormSet | undefined): string {
  return courseUnitsText(decimalOf(units), isPerMeeting, typeIn(normSet, typeCode)?.unit);
}

export function typeIn(normSet: NormSet | undefined, typeCode: string) {
  return normSet?.activityTypes.find(({ code }) => code === typeCode);
}
