import { SecurityLog } from '@/components/account/security-log';
import { RequirementList } from '@/components/application/requirement-list';
import { PastStatus } from '@/components/registration/past-status';
import { Alert } from '@/components/ui/alert';
import { type DossierPart as DossierPartName, dossierParts } from '@/lib/casework/dossier-parts';
import type { DossierStep } from '@/lib/daily/next-steps';
import type { StatusEvent } from '@/lib/registration/registration-events';
import type { Dossier } from '@/lib/server/casework/open-dossier';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { dossierDone, dossierText as text } from '@/lib/text/nl/casework/dossiers';
import { documentInSentence } from '@/lib/text/nl/content/document-names';
import { requirementNames } from '@/lib/text/nl/eligibility/eligibility';
import { formatDate } from '@/lib/text/nl/shared/format';
import { DossierActions } from './_components/dossier-actions';
import { Mails, Messages, Notes, Tasks } from './_components/dossier-contacts';
import { DossierContents } from './_components/dossier-contents';
import { type Attended, DossierCourses } from './_components/dossier-courses';
import { DossierFacts } from './_components/dossier-facts';
import { Applications, ChangeHistory, Log, StatusHistory } from './_components/dossier-history';
import { DossierMerges } from './_components/dossier-merges';
import { DossierPart } from './_components/dossier-part';
import { DossierHead, DossierPortfolio } from './_components/dossier-portfolio';
import { DossierSteps } from './_components/dossier-steps';

type DossierViewProps = {
  dossier: Dossier;
  /** Null for an account alone, and for one's own dossier, as its portfolio. */
  attended?: Attended | null;
  /** Null for somebody outside the register, and on one's own. */
  steps?: readonly DossierStep[] | null;
  today: CalendarDate;
  done: string | undefined;
  /** The day of which the status is asked, and all that happened to it. */
  typedDay: string | undefined;
  allEvents: StatusEvent[];
};

export function DossierView(props: DossierViewProps) {
  const { dossier, attended = null, steps = null, today, done, typedDay, allEvents } = props;
  const { registration, account, isOwn, portfolio } = dossier;
  const isInRegister = registration !== null;
  const shows: Record<DossierPartName, boolean> = {
    ...{ statusEvents: isInRegister, changes: isInRegister, notes: isInRegister && !isOwn },
    ...{ applications: true, messages: true, mails: true, tasks: true, log: true },
    security: dossier.accountIds.length > 0,
  };
  return (
    <>
      {registration && <DossierHead registration={registration} portfolio={portfolio} />}
      <Done word={done} />
      {isOwn && <Alert variant="warning">{text.ownCase}</Alert>}
      {!account && <Alert variant="warning">{text.noAccount}</Alert>}
      {!registration && <p>{text.onlyAccount}</p>}
      <DossierContents hasPortfolio={portfolio !== null} parts={dossierParts.filter((part) => shows[part])} />
      <div className="case-columns dossier-columns">
        <div className="flow">
          {steps && <DossierSteps steps={steps} />}
          {portfolio && <DossierPortfolio portfolio={portfolio} today={today} />}
          {attended && <DossierCourses {...attended} />}
          <DossierFacts dossier={dossier} />
          {registration && <Requirements dossier={dossier} today={today} />}
        </div>
        {!isOwn && <DossierActions dossier={dossier} />}
      </div>
      {registration && (
        <>
          <DossierPart dossier={dossier} part="statusEvents">
            <StatusHistory events={dossier.statusEvents} />
          </DossierPart>
          <DossierMerges dossier={dossier} />
          <PastStatus
            action={`/beheer/dossiers/${registration.id}`}
            typed={typedDay}
            events={allEvents}
            today={today}
          />
          <DossierPart dossier={dossier} part="changes">
            <ChangeHistory changes={dossier.changes} />
          </DossierPart>
        </>
      )}
      <DossierPart dossier={dossier} part="applications">
        <Applications applications={dossier.applications} />
      </DossierPart>
      <DossierPart dossier={dossier} part="messages">
        <Messages messages={dossier.messages} />
      </DossierPart>
      <DossierPart dossier={dossier} part="mails">
        <Mails mails={dossier.mails} />
      </DossierPart>
      <DossierPart dossier={dossier} part="tasks">
        <Tasks tasks={dossier.tasks} />
      </DossierPart>
      {registration && shows.notes && (
        <DossierPart dossier={dossier} part="notes">
          <Notes notes={dossier.notes} registrationId={registration.id} />
        </DossierPart>
      )}
      <DossierPart dossier={dossier} part="log">
        <Log log={dossier.log} />
      </DossierPart>
      {shows.security && (
        <DossierPart dossier={dossier} part="security">
          <SecurityLog rows={dossier.security} />
        </DossierPart>
      )}
      <p className="form-hint">{text.viewedNote}</p>
      <p>
        <a href="/beheer/dossiers">{text.back}</a>
      </p>
    </>
  );
}

function Done({ word }: { word: string | undefined }) {
  const sentence = Object.entries(dossierDone).find(([code]) => code === word)?.[1];
  return sentence ? <Alert variant="success">{sentence}</Alert> : null;
}

function lapseText({ document, requirements, since, mendBy }: Dossier['lapses'][number]): string {
  const days = [formatDate(since), formatDate(mendBy)] as const;
  return document
    ? text.requirements.document(documentInSentence(document), ...days)
    : text.requirements.lapse(requirementNames(requirements), ...days);
}

function Requirements({ dossier, today }: { dossier: Dossier; today: CalendarDate }) {
  const { lapses, requirements } = dossier;
  return (
    <section className="flow" aria-labelledby="eisen">
      <h2 id="eisen">{text.requirements.heading(formatDate(today))}</h2>
      {lapses.map((lapse) => (
        <Alert key={lapse.id} variant="warning">
          {lapseText(lapse)}
        </Alert>
      ))}
      <RequirementList assessments={requirements} />
    </section>
  );
}
