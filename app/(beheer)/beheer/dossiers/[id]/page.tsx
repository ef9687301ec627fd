import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { SecurityLog } from '@/components/account/security-log';
import { RequirementList } from '@/components/application/requirement-list';
import { place } from '@/components/frame/places';
import { PastStatus } from '@/components/registration/past-status';
import { Alert } from '@/components/ui/alert';
import { readDossierPlaces } from '@/lib/casework/dossier-parts';
import { printedName } from '@/lib/names/printed-name';
import { type Dossier, openDossier } from '@/lib/server/casework/open-dossier';
import { single } from '@/lib/server/platform/page';
import { listRegistrationEvents } from '@/lib/server/registration/data/registration-events';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { dossierDone, dossierSearchText, dossierText as text } from '@/lib/text/nl/casework/dossiers';
import { requirementNames } from '@/lib/text/nl/eligibility/eligibility';
import { formatDate } from '@/lib/text/nl/shared/format';
import { DossierActions } from './_components/dossier-actions';
import { Mails, Messages, Notes, Tasks } from './_components/dossier-contacts';
import { DossierFacts } from './_components/dossier-facts';
import { Applications, ChangeHistory, Log, StatusHistory } from './_components/dossier-history';
import { DossierPart } from './_components/dossier-part';

export const metadata: Metadata = { title: `${dossierSearchText.oneTitle} - ${dossierSearchText.title}` };

export default definePage('manage_dossiers', async (asked, { id }: { id: string }) => {
  const places = readDossierPlaces(asked.query);
  const dossier = await openDossier(id, asked, places);
  if (!dossier) return null;
  if ('movedTo' in dossier) redirect(`/beheer/dossiers/${dossier.movedTo}`);
  const { registration, account } = dossier;
  const title = text.title(registration ? printedName(registration.name) : (account?.email ?? ''));
  return (
    <ManagementPage title={title} trail={[place('management_dossiers')]}>
      <Done word={single(asked.query.na)} />
      {dossier.isOwn && <Alert variant="warning">{text.ownCase}</Alert>}
      {!account && <Alert variant="warning">{text.noAccount}</Alert>}
      {!registration && <p>{text.onlyAccount}</p>}
      <div className="case-columns">
        <div className="flow">
          <DossierFacts dossier={dossier} />
          {registration && <Requirements dossier={dossier} today={asked.today} />}
        </div>
        {!dossier.isOwn && <DossierActions dossier={dossier} />}
      </div>
      {registration && (
        <DossierPart dossier={dossier} part="statusEvents">
          <StatusHistory events={dossier.statusEvents} />
        </DossierPart>
      )}
      {registration && (
        <PastStatus
          action={`/beheer/dossiers/${registration.id}`}
          typed={single(asked.query.op)}
          events={asked.query.op === undefined ? [] : await listRegistrationEvents(registration.id)}
          today={asked.today}
        />
      )}
      {registration && (
        <DossierPart dossier={dossier} part="changes">
          <ChangeHistory changes={dossier.changes} />
        </DossierPart>
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
      {registration && !dossier.isOwn && (
        <DossierPart dossier={dossier} part="notes">
          <Notes notes={dossier.notes} registrationId={registration.id} />
        </DossierPart>
      )}
      <DossierPart dossier={dossier} part="log">
        <Log log={dossier.log} />
      </DossierPart>
      {dossier.accountIds.length > 0 && (
        <DossierPart dossier={dossier} part="security">
          <SecurityLog rows={dossier.security} />
        </DossierPart>
      )}
      <p className="form-hint">{text.viewedNote}</p>
      <p>
        <a href="/beheer/dossiers">{text.back}</a>
      </p>
    </ManagementPage>
  );
});

function Done({ word }: { word: string | undefined }) {
  const sentence = Object.entries(dossierDone).find(([code]) => code === word)?.[1];
  return sentence ? <Alert variant="success">{sentence}</Alert> : null;
}

function Requirements({ dossier, today }: { dossier: Dossier; today: CalendarDate }) {
  const { lapses, requirements } = dossier;
  return (
    <section className="flow" aria-labelledby="eisen">
      <h2 id="eisen">{text.requirements.heading(formatDate(today))}</h2>
      {lapses.map((lapse) => (
        <Alert key={lapse.id} variant="warning">
          {text.requirements.lapse(
            requirementNames(lapse.requirements),
            formatDate(lapse.since),
            formatDate(lapse.mendBy),
          )}
        </Alert>
      ))}
      <RequirementList assessments={requirements} />
    </section>
  );
}
