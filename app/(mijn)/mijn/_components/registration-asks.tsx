import { Alert } from '@/components/ui/alert';
import type { MissingPart } from '@/lib/registration/watched-requirements';
import type { getOwnDetailsOverview } from '@/lib/server/registration/own-details-overview';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { documentInSentence } from '@/lib/text/nl/content/document-names';
import { requirementNames } from '@/lib/text/nl/eligibility/eligibility';
import { detailsText } from '@/lib/text/nl/registration/details';
import { formatDate } from '@/lib/text/nl/shared/format';

const { complete, lapse: lapseText, coming: comingText } = detailsText;

export const pageOfPart = {
  name: '/mijn/gegevens/naam',
  contact: '/mijn/gegevens/contact',
  appointments: '/mijn/gegevens/aanstellingen',
  documents: '/mijn/gegevens/documenten',
} satisfies Record<MissingPart | 'name', string>;

function wordsOf({ document, requirements, mendBy }: Overview['lapses'][number], today: CalendarDate): string {
  const isPast = mendBy < today;
  if (document)
    return (isPast ? lapseText.documentPassed : lapseText.document)(documentInSentence(document), formatDate(mendBy));
  return (isPast ? lapseText.passed : lapseText.text)(requirementNames(requirements), formatDate(mendBy));
}

type Overview = Awaited<ReturnType<typeof getOwnDetailsOverview>>;
type RegistrationAsksProps = Pick<Overview, 'asked' | 'lapses' | 'absentUntil' | 'coming'> & {
  today: CalendarDate;
  /** Where one reads what is missing; absent on that page itself. */
  details?: string;
};

/** What a registration asks of its owner: data that an import didn't bring, a requirement to mend, an end in sight. */
export function RegistrationAsks({ asked, lapses, absentUntil, coming, today, details }: RegistrationAsksProps) {
  return (
    <>
      {asked.length > 0 && (
        <Alert variant="warning" heading={complete.heading}>
          <p>{complete.text}</p>
          <ul className="bulleted">
            {asked.map((part) => (
              <li key={part}>
                <a href={pageOfPart[part]}>{complete.parts[part]}</a>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {lapses.length > 0 && (
        <Alert variant="warning" heading={lapseText.heading}>
          {lapses.map((lapse) => (
            <p key={lapse.id}>{wordsOf(lapse, today)}</p>
          ))}
          {absentUntil && <p>{lapseText.absent(formatDate(absentUntil))}</p>}
          {details && (
            <p>
              <a href={details}>{lapseText.link}</a>
            </p>
          )}
        </Alert>
      )}
      {coming && (
        <Alert variant="info">
          <p>{comingText(requirementNames(coming.requirements), formatDate(coming.on))}</p>
        </Alert>
      )}
    </>
  );
}
