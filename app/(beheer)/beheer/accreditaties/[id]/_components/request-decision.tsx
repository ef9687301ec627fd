import { AccreditationRejections } from '@/components/courses/accreditation-rejections';
import { Alert } from '@/components/ui/alert';
import { decimalOf } from '@/lib/content/amounts';
import { accreditationPeriod, lastDayOf } from '@/lib/courses/accreditation-period';
import type { Accredited } from '@/lib/courses/assessment-outcome';
import { coursePoints } from '@/lib/courses/course-points';
import { isOpenQuestion } from '@/lib/courses/course-versions';
import type { ManagedAccreditation } from '@/lib/server/courses/accreditation-file';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { accreditationCaseText } from '@/lib/text/nl/courses/accreditation-case';
import { points } from '@/lib/text/nl/shared/amounts';
import { actorNames } from '@/lib/text/nl/shared/audit';
import { formatDate, formatDateTime } from '@/lib/text/nl/shared/format';
import { AskProviderForm } from './assessor-forms';
import { DecideForm, EndForm, ReturnRequestForm } from './handling-forms';
import { typeIn, unitsOf } from './request-background';

const { decision: text, returning, ask, ending } = accreditationCaseText;

type RequestDecisionProps = {
  file: ManagedAccreditation;
  today: CalendarDate;
  accreditationYears: number;
  readerId: string;
};

/** What a manager can do now: return it, ask something, decide, or end what was given. */
export function RequestDecision(props: RequestDecisionProps) {
  return (
    <section className="case-decision flow" aria-labelledby="beslissing">
      <h2 id="beslissing">{text.heading}</h2>
      <Content {...props} />
    </section>
  );
}

function Content(props: RequestDecisionProps) {
  const { file, readerId } = props;
  const { request, isOwn } = file;
  const { state, assignedTo, id, version } = request;
  if (state === 'withdrawn') return <Alert variant="info">{text.decided.withdrawn}</Alert>;
  if (state === 'returned_incomplete') return <Alert variant="info">{text.decided.returned}</Alert>;
  if (state === 'accredited' || state === 'rejected') return <Decided file={file} />;
  if (isOwn) return <Alert variant="warning">{text.own}</Alert>;
  if (assignedTo && assignedTo.id !== readerId)
    return <Alert variant="info">{text.withSomebodyElse(assignedTo.name)}</Alert>;
  if (state === 'submitted')
    return (
      <>
        <p>{text.waiting}</p>
        <h3>{returning.heading}</h3>
        <p>{returning.lead}</p>
        <ReturnRequestForm id={id} version={version} />
      </>
    );
  return (
    <>
      <Deciding {...props} />
      <h3>{ask.heading}</h3>
      {file.questions.some(isOpenQuestion) ? <p>{ask.open}</p> : <AskProviderForm id={id} desk="beheer" />}
    </>
  );
}

/** The form only when it would be accepted. */
function Deciding({ file, today, accreditationYears }: RequestDecisionProps) {
  const { request, outcome } = file;
  const { id, version, assessments, renews } = request;
  const explanation = assessments.flatMap((one) => one.explanation || []).join('\n\n');
  switch (outcome.kind) {
    case 'waiting':
    case 'third_needed':
      return <p>{text.waiting}</p>;
    case 'reject':
      return (
        <>
          <h3>{text.reject.heading}</h3>
          <p>{text.reject.outcome}</p>
          <AccreditationRejections reasons={outcome.reasons} />
          <DecideForm {...{ id, version, explanation }} outcome="reject" />
        </>
      );
    case 'accredit': {
      const period = accreditationPeriod(today, accreditationYears, renews && lastDayOf(renews));
      return <Accrediting {...{ id, version, file, period }} accredited={outcome.accredited} />;
    }
  }
}

type AccreditingProps = {
  id: string;
  version: number;
  file: ManagedAccreditation;
  accredited: Accredited;
  period: ReturnType<typeof accreditationPeriod>;
};

function Accrediting({ id, version, file: { normSet }, accredited, period }: AccreditingProps) {
  const worth = coursePoints(accredited, normSet);
  const type = typeIn(normSet, accredited.typeCode)?.name ?? accredited.typeCode;
  const { heading, outcome, worth: worthText, unknownType } = text.accredit;
  return (
    <>
      <h3>{heading}</h3>
      <p>{outcome(unitsOf(accredited, normSet), type)}</p>
      {worth ? (
        <>
          <p>
            {worthText(
              points(decimalOf(worth.points)),
              worth.category,
              formatDate(period.validFrom),
              formatDate(period.validTo),
            )}
          </p>
          <DecideForm {...{ id, version }} outcome="accredit" explanation="" />
        </>
      ) : (
        <Alert variant="warning">{unknownType}</Alert>
      )}
    </>
  );
}

function Decided({ file: { request, isOwn } }: { file: ManagedAccreditation }) {
  const { id, version, state, decidedAt, decidedBy, explanation, reasons, accreditation } = request;
  const who = decidedBy ?? actorNames.unknown;
  const when = decidedAt ? formatDateTime(decidedAt) : '';
  return (
    <>
      <Alert variant="info">
        <p>{state === 'accredited' ? text.decided.accredited(who, when) : text.decided.rejected(who, when)}</p>
        {reasons.length > 0 && <AccreditationRejections reasons={reasons} />}
        {explanation && <p className="whitespace-pre-line">{explanation}</p>}
        {accreditation?.endedOn && <p>{ending.ended(formatDate(accreditation.endedOn))}</p>}
        {accreditation?.endedOn && <p className="whitespace-pre-line">{accreditation.endReason}</p>}
      </Alert>
      {accreditation?.endedOn === null && !isOwn && (
        <>
          <h3>{ending.heading}</h3>
          <p>{ending.lead}</p>
          <EndForm id={id} version={version} />
        </>
      )}
    </>
  );
}
