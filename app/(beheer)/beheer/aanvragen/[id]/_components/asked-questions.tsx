import { AskedPoints } from '@/components/application/asked-points';
import type { InformationRequest } from '@/lib/application/information-request';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { askedText } from '@/lib/text/nl/application/information';

type AskedQuestionsProps = { requests: InformationRequest[]; today: CalendarDate };

export function AskedQuestions({ requests, today }: AskedQuestionsProps) {
  if (requests.length === 0) return null;
  return (
    <section className="flow" aria-labelledby="vragen">
      <h2 id="vragen">{askedText.heading}</h2>
      {requests.map((request) => (
        <AskedPoints key={request.id} request={request} today={today} withName />
      ))}
    </section>
  );
}
