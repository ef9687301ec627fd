import { DayQuery } from '@/components/forms/day-query';
import { Alert } from '@/components/ui/alert';
import { type PastStatus as Answer, pastStatus } from '@/lib/registration/past-status';
import type { StatusEvent } from '@/lib/registration/registration-events';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { readSearchText } from '@/lib/shared/list-address';
import { registrationStateNames, pastStatusText as text } from '@/lib/text/nl/registration/registration';
import { formatDate } from '@/lib/text/nl/shared/format';

type PastStatusProps = {
  action: string;
  typed: string | undefined;
  events: readonly StatusEvent[];
  today: CalendarDate;
};

export function PastStatus({ action, typed, events, today }: PastStatusProps) {
  const answer = pastStatus(typed, events, today);
  const message = answer && messageOf(answer, today);
  const { label, hint, submit } = text;
  return (
    <section className={answer ? 'flow' : 'flow no-print'} aria-labelledby="status-op-een-dag">
      <h2 id="status-op-een-dag">{text.heading}</h2>
      {answer && !message && <Alert variant="info">{answerTo(answer)}</Alert>}
      <DayQuery typed={readSearchText(typed ?? '')} message={message || null} {...{ action, label, hint, submit }} />
    </section>
  );
}

function messageOf(answer: Answer, today: CalendarDate): string | null {
  if (answer.kind === 'not_a_date') return text.notADate;
  return answer.kind === 'in_the_future' ? text.inTheFuture(formatDate(today)) : null;
}

function answerTo(answer: Answer): string {
  if (answer.kind === 'status') return text.status(formatDate(answer.day), registrationStateNames[answer.state]);
  if (answer.kind !== 'before_registration') return '';
  const { day, registeredOn } = answer;
  return registeredOn ? text.before(formatDate(day), formatDate(registeredOn)) : text.unknown(formatDate(day));
}
