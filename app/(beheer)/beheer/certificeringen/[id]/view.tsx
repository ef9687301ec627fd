import { ArrivedOutcome } from '@/app/(beheer)/_components/arrived-outcome';
import { TakeBack } from '@/app/(beheer)/_components/take-back';
import { type Beside, CaseHead, WorkCase } from '@/app/(beheer)/_components/work-case';
import { PointsDrawing } from '@/components/portfolio/points-drawing';
import { RulesErrata } from '@/components/portfolio/rules-errata';
import { Alert } from '@/components/ui/alert';
import { DescriptionList } from '@/components/ui/description-list';
import type { HeldCertification } from '@/lib/server/certification/data/certifications';
import type { CertificationFile } from '@/lib/server/certification/open-certification';
import { type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';
import { caseText } from '@/lib/text/nl/casework/management';
import { certificationCaseText as text } from '@/lib/text/nl/certification/certification';
import { certificationQueueText } from '@/lib/text/nl/certification/certification-queue';
import { registrationStateNames } from '@/lib/text/nl/registration/registration';
import { formatDate } from '@/lib/text/nl/shared/format';
import { CertificationActivities, WaitingActivities } from './_components/certification-activities';
import { CertificationDecision } from './_components/certification-decision';
import { CertificationEvidence } from './_components/certification-evidence';

type CertificationCaseProps = {
  file: CertificationFile;
  queue: Beside;
  today: CalendarDate;
};

export function CertificationCaseView({ file, queue, today }: CertificationCaseProps) {
  const { certification, answerDueOn } = file;
  const { decided, nextHref } = queue;
  const { term } = caseText;
  return (
    <WorkCase beside={queue} current={certification.id}>
      {decided && (
        <ArrivedOutcome key={decided.id}>
          <Alert variant="success">
            <p>{decided.done}</p>
            <TakeBack subjectId={decided.id} />
          </Alert>
        </ArrivedOutcome>
      )}
      <CaseHead nextHref={nextHref} next={certificationQueueText.next}>
        {answerDueOn && (
          <>
            <p>
              {text.waitsFor(Math.max(0, daysBetween(certification.requestedOn, today)))}{' '}
              {term.answerBy(formatDate(answerDueOn))}.
            </p>
            {answerDueOn < today && <Alert variant="warning">{term.late(daysBetween(answerDueOn, today))}</Alert>}
          </>
        )}
      </CaseHead>
      <div className="case-columns">
        <div className="flow">
          <Facts certification={certification} />
          <RulesErrata errata={file.errata} />
          <Points file={file} today={today} />
          {certification.state === 'requested' && <WaitingActivities file={file} />}
        </div>
        <CertificationDecision file={file} />
      </div>
      <CertificationActivities file={file} />
      <CertificationEvidence file={file} />
      <p className="form-hint">{text.viewedNote}</p>
    </WorkCase>
  );
}

function Facts({ certification }: { certification: HeldCertification }) {
  const { holder, cycle, requestedOn, registrationId } = certification;
  const { facts } = text;
  return (
    <section className="flow" aria-labelledby="aanvraag">
      <h2 id="aanvraag">{facts.heading}</h2>
      <DescriptionList
        rows={[
          { term: facts.number, description: holder.number },
          { term: facts.status, description: registrationStateNames[holder.state] },
          { term: facts.joined, description: formatDate(holder.registeredOn) },
          { term: facts.cycle, description: facts.period(formatDate(cycle.start), formatDate(cycle.end)) },
          { term: facts.requestedOn, description: formatDate(requestedOn) },
          {
            term: facts.dossier,
            description: <a href={`/beheer/dossiers/${registrationId}`}>{facts.openDossier}</a>,
          },
        ]}
      />
    </section>
  );
}

function Points({ file: { points }, today }: Pick<CertificationCaseProps, 'file' | 'today'>) {
  return (
    <section className="flow" aria-labelledby="punten">
      <h2 id="punten">{text.points}</h2>
      {points ? (
        <PointsDrawing standing={points.standing} cycle={points.cycle} today={today} reader="manager" />
      ) : (
        <Alert variant="warning">{text.unknownCycle}</Alert>
      )}
    </section>
  );
}
