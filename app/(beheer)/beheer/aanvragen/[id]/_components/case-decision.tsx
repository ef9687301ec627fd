import { Alert } from '@/components/ui/alert';
import { isEligible } from '@/lib/eligibility/requirements';
import { printedName } from '@/lib/names/printed-name';
import type { Decision } from '@/lib/server/data/decisions';
import type { CaseFile } from '@/lib/server/use-cases/open-case';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { appointmentCheckLabels, rejectionReasonTexts } from '@/lib/text/nl/application';
import { formatDate, formatDateTime, formatShortDate } from '@/lib/text/nl/format';
import { decisionText } from '@/lib/text/nl/management';
import { ApproveForm, RejectForm } from './decision-forms';

/** What can be decided now, or what was. */
export function CaseDecision({ file, today }: { file: CaseFile; today: CalendarDate }) {
  return (
    <section className="case-decision flow" aria-labelledby="beslissing">
      <h2 id="beslissing">{decisionText.heading}</h2>
      <Content file={file} today={today} />
    </section>
  );
}

function Content({ file, today }: { file: CaseFile; today: CalendarDate }) {
  const { application, asSubmitted, isOwnCase } = file;
  if (application.decision) return <Taken decision={application.decision} />;
  if (application.state === 'withdrawn') return <Alert variant="info">{decisionText.withdrawn}</Alert>;
  if (isOwnCase) return <Alert variant="warning">{decisionText.ownCase}</Alert>;
  const { approve, reject } = decisionText;
  const which = { applicationId: application.id, version: application.version, name: printedName(application.name) };
  return (
    <>
      <h3>{approve.heading}</h3>
      {isEligible(asSubmitted) ? (
        <>
          <p>{approve.lead}</p>
          <ApproveForm {...which} today={formatShortDate(today)} />
        </>
      ) : (
        <Alert variant="warning">{approve.blocked}</Alert>
      )}
      <h3>{reject.heading}</h3>
      <p>{reject.lead}</p>
      <RejectForm {...which} />
    </>
  );
}

function Taken({ decision }: { decision: Decision }) {
  const { outcome, decidedBy, decidedAt, check, reasons, explanation } = decision;
  return (
    <Alert variant="info" heading={decisionText.taken.heading}>
      <p>{decisionText.taken[outcome](decidedBy.name, formatDateTime(decidedAt))}</p>
      {check && (
        <p>
          {decisionText.taken.check(appointmentCheckLabels[check.way], formatDate(check.on))}. {check.note}
        </p>
      )}
      {reasons.length > 0 && (
        <ul className="bulleted">
          {reasons.map((code) => (
            <li key={code}>{rejectionReasonTexts[code].label}</li>
          ))}
        </ul>
      )}
      {explanation && <p className="whitespace-pre-line">{explanation}</p>}
    </Alert>
  );
}
