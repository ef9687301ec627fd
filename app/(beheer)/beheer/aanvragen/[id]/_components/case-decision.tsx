import { type FormChoice, OneForm } from '@/app/(beheer)/_components/one-form';
import { Alert } from '@/components/ui/alert';
import { Bulleted } from '@/components/ui/bulleted';
import { linkValue } from '@/lib/application/decision-forms';
import type { AskedFrom } from '@/lib/application/information-forms';
import { isEligible } from '@/lib/eligibility/requirements';
import { printedName } from '@/lib/names/printed-name';
import type { Decision } from '@/lib/server/application/data/decisions';
import type { RegistrationCandidate } from '@/lib/server/application/data/duplicates';
import type { CaseFile } from '@/lib/server/application/open-case';
import type { QuestionTemplate } from '@/lib/server/content/data/question-templates';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { appointmentCheckLabels, rejectionReasonTexts } from '@/lib/text/nl/application/application';
import { duplicatesText, handlingText } from '@/lib/text/nl/application/cases';
import { askText } from '@/lib/text/nl/application/information';
import { decisionText } from '@/lib/text/nl/casework/management';
import { registrationStateNames } from '@/lib/text/nl/registration/registration';
import { formatDate, formatDateTime, formatShortDate, inSentence } from '@/lib/text/nl/shared/format';
import { AskForm } from './ask-form';
import { ApproveForm, RejectForm } from './decision-forms';
import { ClaimForm } from './handling-forms';

type CaseDecisionProps = { file: CaseFile; today: CalendarDate; from: AskedFrom; templates: QuestionTemplate[] };

export function CaseDecision(props: CaseDecisionProps) {
  return (
    <section className="case-decision flow" aria-labelledby="beslissing">
      <h2 id="beslissing">{decisionText.heading}</h2>
      <Content {...props} />
    </section>
  );
}

function Content({ file, today, from, templates }: CaseDecisionProps) {
  const { application, isOwnCase, refusal } = file;
  if (application.decision) return <Taken decision={application.decision} />;
  if (application.state === 'withdrawn') return <Alert variant="info">{decisionText.withdrawn}</Alert>;
  if (isOwnCase) return <Alert variant="warning">{decisionText.ownCase}</Alert>;
  if (refusal?.code === 'with_somebody_else')
    return (
      <>
        <Alert variant="warning">{handlingText.withSomebodyElse(refusal.who)}</Alert>
        <ClaimForm applicationId={application.id} holder={application.assignedTo?.id ?? ''} />
      </>
    );
  const isAnswered = application.state === 'submitted';
  const termRuns = application.openRequest !== null && application.openRequest.dueOn >= today;
  const { approve, reject, choose } = decisionText;
  const choices: FormChoice[] = [
    ...(isAnswered
      ? [
          {
            code: 'opnemen',
            label: approve.heading,
            form: <Approving file={file} today={today} from={from} />,
          },
        ]
      : []),
    ...(termRuns ? [] : [{ code: 'afwijzen', label: reject.heading, form: <Rejecting file={file} from={from} /> }]),
    ...(isAnswered
      ? [
          {
            code: 'vragen',
            label: askText.heading,
            form: (
              <>
                <p>{askText.lead()}</p>
                <AskForm
                  applicationId={application.id}
                  version={application.version}
                  templates={templates}
                  from={from}
                />
              </>
            ),
          },
        ]
      : []),
  ];
  // Two clicks a case where nothing stands in the way: only how the appointment was checked is still to be said.
  const isPlain = isAnswered && isEligible(file.asSubmitted) && !file.isDoubtful;
  return (
    <>
      {!isAnswered && <p>{decisionText.waits}</p>}
      {termRuns && <p>{reject.later}</p>}
      <OneForm legend={choose} choices={choices} open={isPlain ? 'opnemen' : undefined} />
    </>
  );
}

type Part = { file: CaseFile; from: AskedFrom };

function Approving({ file, today, from }: Part & { today: CalendarDate }) {
  const { application, asSubmitted, ownRegistration, duplicates } = file;
  const { id: applicationId, version, name } = application;
  const links = ownRegistration
    ? []
    : duplicates.registrations.filter(({ barredUntil }) => !isAfter(barredUntil, today));
  const isDoubtful = ownRegistration === null && file.isDoubtful;
  const { blocked, maybeDouble } = decisionText.approve;
  return (
    <>
      {isEligible(asSubmitted) ? (
        <>
          {isDoubtful && <Alert variant="warning">{maybeDouble}</Alert>}
          <ApproveForm
            applicationId={applicationId}
            version={version}
            name={printedName(name)}
            from={from}
            today={formatShortDate(today)}
            links={links.map(choiceOf)}
            isDoubtful={isDoubtful}
          />
        </>
      ) : (
        <Alert variant="warning">{blocked}</Alert>
      )}
    </>
  );
}

/** Whoever is barred can't be registered again yet: linking to them would be refused. */
function isAfter(barredUntil: CalendarDate | null, today: CalendarDate): boolean {
  return barredUntil !== null && barredUntil >= today;
}

function choiceOf(candidate: RegistrationCandidate) {
  const { number, name, state, reasons } = candidate;
  const label = decisionText.approve.link(number, printedName(name), inSentence(registrationStateNames[state]));
  return { value: linkValue(candidate), label, note: reasons.map((code) => duplicatesText.reasons[code]).join(', ') };
}

function Rejecting({ file, from }: Part) {
  const { id: applicationId, version, name } = file.application;
  return <RejectForm applicationId={applicationId} version={version} name={printedName(name)} from={from} />;
}

function Taken({ decision }: { decision: Decision }) {
  const { outcome, decidedBy, decidedAt, check, reasons, explanation, newNumberReason } = decision;
  return (
    <Alert variant="info" heading={decisionText.taken.heading}>
      <p>{decisionText.taken[outcome](decidedBy.name, formatDateTime(decidedAt))}</p>
      {check && (
        <p>
          {decisionText.taken.check(appointmentCheckLabels[check.way], formatDate(check.on))}. {check.note}
        </p>
      )}
      {newNumberReason && <p className="whitespace-pre-line">{decisionText.taken.newNumber(newNumberReason)}</p>}
      {reasons.length > 0 && <Bulleted items={reasons.map((code) => rejectionReasonTexts[code].label)} />}
      {explanation && <p className="whitespace-pre-line">{explanation}</p>}
    </Alert>
  );
}
