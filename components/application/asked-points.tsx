import type { InformationRequest } from '@/lib/application/information-request';
import { amsterdamDateOf, type CalendarDate } from '@/lib/shared/calendar-date';
import { askedText } from '@/lib/text/nl/application/information';
import { formatDate } from '@/lib/text/nl/shared/format';

type AskedPointsProps = {
  request: InformationRequest;
  today: CalendarDate;
  /** Colleagues want to know who asked; to an applicant it is the register that asks. */
  withName?: boolean;
};

export function AskedPoints({ request, today, withName }: AskedPointsProps) {
  const { askedAt, askedBy, answeredAt, points } = request;
  const askedOn = formatDate(amsterdamDateOf(askedAt));
  return (
    <div className="flow">
      <p>
        {withName ? askedText.askedOn(askedOn, askedBy.name) : askedText.askedOnDate(askedOn)}.{' '}
        {standing(request, today)}
      </p>
      <ol className="numbered">
        {points.map(({ position, question, answer }) => (
          <li key={position}>
            <p className="whitespace-pre-line">{question}</p>
            <p className="whitespace-pre-line">
              <strong>{askedText.answer}: </strong>
              {answeredAt && answer ? answer : askedText.notYet}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

function standing({ answeredAt, closedAt, dueOn }: InformationRequest, today: CalendarDate): string {
  if (answeredAt) return `${askedText.answeredOn(formatDate(amsterdamDateOf(answeredAt)))}.`;
  if (closedAt) return `${askedText.closedOn(formatDate(amsterdamDateOf(closedAt)))}.`;
  return dueOn < today ? askedText.termPassed(formatDate(dueOn)) : `${askedText.dueOn(formatDate(dueOn))}.`;
}
