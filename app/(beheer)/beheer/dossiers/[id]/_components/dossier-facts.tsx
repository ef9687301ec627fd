import { AppointmentFacts } from '@/components/application/appointment-facts';
import { DescriptionList } from '@/components/ui/description-list';
import { Table } from '@/components/ui/table';
import { printedName } from '@/lib/names/printed-name';
import type { Dossier } from '@/lib/server/casework/open-dossier';
import type { Absence } from '@/lib/server/registration/data/absences';
import type { Registration } from '@/lib/server/registration/data/registrations';
import { dossierText } from '@/lib/text/nl/casework/dossiers';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { registrationStateNames } from '@/lib/text/nl/registration/registration';
import { actorNames } from '@/lib/text/nl/shared/audit';
import { formatDate, formatDateTime } from '@/lib/text/nl/shared/format';

const text = dossierText.facts;

export function DossierFacts({ dossier }: { dossier: Dossier }) {
  const { registration, account, absence, isOwn } = dossier;
  return (
    <section className="flow" aria-labelledby="gegevens">
      <h2 id="gegevens">{text.heading}</h2>
      <DescriptionList
        rows={[
          ...(registration ? registrationRows(registration) : []),
          { term: text.loginEmail, description: account?.email ?? text.noLogin },
          ...(absence ? [absenceRow(absence)] : []),
          ...(account ? [{ term: text.accountName, description: account.name }] : []),
        ]}
      />
      {registration && <Appointments registration={registration} isOwn={isOwn} />}
      {registration && <Acceptances registration={registration} />}
    </section>
  );
}

function registrationRows(registration: Registration) {
  const { name, state, certifiedUntil, graceUntil, barredUntil } = registration;
  const partner = [name.partnerPrefix, name.partnerSurname].filter(Boolean).join(' ');
  return [
    { term: text.publicName, description: printedName(name) },
    { term: text.initials, description: name.initials || text.empty },
    { term: text.birthName, description: [name.birthPrefix, name.birthSurname].filter(Boolean).join(' ') },
    { term: text.partnerName, description: partner || text.empty },
    { term: text.number, description: registration.number },
    { term: text.state, description: registrationStateNames[state] },
    ...(registration.shielded ? [{ term: text.shielded, description: text.yes }] : []),
    { term: text.registeredOn, description: formatDate(registration.registeredOn) },
    ...(certifiedUntil ? [{ term: text.certifiedUntil, description: formatDate(certifiedUntil) }] : []),
    ...(graceUntil ? [{ term: text.graceUntil, description: formatDate(graceUntil) }] : []),
    ...(barredUntil ? [{ term: text.barredUntil, description: formatDate(barredUntil) }] : []),
    ...(registration.imported
      ? [{ term: text.imported, description: registration.isComplete ? text.yes : text.incomplete }]
      : []),
    { term: text.privateEmail, description: registration.privateEmail || text.empty },
    { term: text.privatePhone, description: registration.privatePhone || text.empty },
  ];
}

function absenceRow({ until, reason, notedBy }: Absence) {
  const description = text.absentBecause(formatDate(until), notedBy ?? actorNames.unknown, reason);
  return { term: text.absent, description };
}

function Appointments({ registration, isOwn }: { registration: Registration; isOwn: boolean }) {
  const { id, appointments } = registration;
  return (
    <>
      <h3>{text.appointments}</h3>
      {appointments.length === 0 && <p>{text.noAppointments}</p>}
      {appointments.map((appointment, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an appointment is known by its place in the list
        <div key={position} className="flow">
          <h4>{applicationText.appointments.legend(position + 1)}</h4>
          <AppointmentFacts appointment={appointment} />
          {!isOwn && (
            <p>
              <a href={`/beheer/dossiers/${id}/aanstellingen/${position + 1}`}>
                {text.correctAppointment(position + 1)}
              </a>
            </p>
          )}
        </div>
      ))}
    </>
  );
}

function Acceptances({ registration }: { registration: Registration }) {
  const { tick, version, at } = text.documentColumns;
  return (
    <>
      <h3>{text.documents}</h3>
      <Table
        label={text.documents}
        captionHidden
        rows={registration.acceptances}
        rowKey={(given) => given.tick}
        empty={<p>{text.noDocuments}</p>}
        columns={[
          {
            key: 'tick',
            heading: tick,
            rowHeader: true,
            cell: (given) => applicationText.documents.ticks[given.tick],
          },
          { key: 'version', heading: version, cell: (given) => given.version },
          { key: 'at', heading: at, cell: ({ acceptedAt }) => formatDateTime(acceptedAt) },
        ]}
      />
    </>
  );
}
