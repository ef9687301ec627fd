import { Alert } from '@/components/ui/alert';
import { removalReasons } from '@/lib/registration/removal-reasons';
import { getSettings } from '@/lib/server/content/data/settings';
import { listRegistrationEvents } from '@/lib/server/registration/data/registration-events';
import type { Registration } from '@/lib/server/registration/data/registrations';
import { addDays, type CalendarDate } from '@/lib/shared/calendar-date';
import { removalNoticeText as text } from '@/lib/text/nl/mail/messages';
import { removalReasonTexts } from '@/lib/text/nl/registration/registration';
import { formatDate } from '@/lib/text/nl/shared/format';

type RemovalNoticeProps = { registration: Registration | null; today: CalendarDate };

/** Why somebody was removed, and where to write to who doesn't agree; nothing for anybody else. */
export async function RemovalNotice({ registration, today }: RemovalNoticeProps) {
  if (registration?.state !== 'removed') return null;
  const removal = (await listRegistrationEvents(registration.id)).findLast(({ kind }) => kind === 'removed');
  if (!removal) return null;
  // The term is the one that held when the decision was taken; the address is where they are now.
  const { objectionWeeks } = await getSettings(removal.on);
  const { postalAddress } = await getSettings(today);
  const until = addDays(removal.on, objectionWeeks * 7);
  const { barredUntil } = registration;
  return (
    <Alert variant="warning" heading={text.heading(formatDate(removal.on))}>
      <p>{text.reasonsHeading}:</p>
      <ul className="bulleted">
        {removalReasons
          .filter((code) => removal.reasons.includes(code))
          .map((code) => (
            <li key={code}>{removalReasonTexts[code].meaning}</li>
          ))}
      </ul>
      {removal.explanation && (
        <>
          <p>{text.explanationHeading}:</p>
          <p className="whitespace-pre-line">{removal.explanation}</p>
        </>
      )}
      {barredUntil && barredUntil >= today && <p>{text.barredUntil(formatDate(barredUntil))}</p>}
      <p>
        {until < today ? text.objectionPassed(formatDate(until)) : text.objection(formatDate(until), postalAddress)}
      </p>
    </Alert>
  );
}
