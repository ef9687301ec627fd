import { Alert } from '@/components/ui/alert';
import { Bulleted } from '@/components/ui/bulleted';
import { removalReasons } from '@/lib/registration/removal-reasons';
import type { RecordedRegistrationEvent } from '@/lib/server/registration/data/registration-events';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { removalNoticeText as text } from '@/lib/text/nl/mail/messages';
import { removalReasonTexts } from '@/lib/text/nl/registration/registration';
import { formatDate } from '@/lib/text/nl/shared/format';

export type Removal = Pick<RecordedRegistrationEvent, 'on' | 'reasons' | 'explanation'> & {
  objectUntil: CalendarDate;
  postalAddress: string;
  barredUntil: CalendarDate | null;
};

export function RemovalNotice({ removal, today }: { removal: Removal; today: CalendarDate }) {
  const { objectUntil, postalAddress, barredUntil } = removal;
  return (
    <Alert variant="warning" heading={text.heading(formatDate(removal.on))}>
      <p>{text.reasonsHeading}:</p>
      <Bulleted
        items={removalReasons
          .filter((code) => removal.reasons.includes(code))
          .map((code) => removalReasonTexts[code].meaning)}
      />
      {removal.explanation && (
        <>
          <p>{text.explanationHeading}:</p>
          <p className="whitespace-pre-line">{removal.explanation}</p>
        </>
      )}
      {barredUntil && barredUntil >= today && <p>{text.barredUntil(formatDate(barredUntil))}</p>}
      <p>
        {objectUntil < today
          ? text.objectionPassed(formatDate(objectUntil))
          : text.objection(formatDate(objectUntil), postalAddress)}
      </p>
    </Alert>
  );
}
