import { AppointmentFacts } from '@/components/application/appointment-facts';
import { DocumentToRead } from '@/components/application/document-to-read';
import { Alert } from '@/components/ui/alert';
import { type DocumentCode, documentCodes, documentOfTick } from '@/lib/content/documents';
import type { Appointment } from '@/lib/eligibility/appointments';
import type { Details } from '@/lib/registration/details';
import { appointmentValues, tickValues } from '@/lib/registration/form-values';
import type { RequirementContext } from '@/lib/server/eligibility/assessments';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { DocumentsForm, type FormPage, RemovalForm } from './details-forms';

type AppointmentCardsProps = {
  appointments: readonly Appointment[];
  /** Below it each appointment has its page, by its place counted from 1. */
  path: string;
  change: string;
  removal?: FormPage;
};

export function AppointmentCards({ appointments, path, change, removal }: AppointmentCardsProps) {
  const { legend } = applicationText.appointments;
  return appointments.map((appointment, position) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: an appointment is known by its place in the list
    <section key={position} className="card" aria-labelledby={`aanstelling-${position}`}>
      <div className="card-body flow">
        <h2 id={`aanstelling-${position}`}>{legend(position + 1)}</h2>
        <AppointmentFacts appointment={appointment} />
        <p>
          <a href={`${path}/${position + 1}`}>
            {change}
            <span className="sr-only"> {legend(position + 1)}</span>
          </a>
        </p>
        {removal && <RemovalForm {...removal} position={position} organisation={appointment.organisation} />}
      </div>
    </section>
  ));
}

/** The appointment of an address, `nieuw` or its place in the list counted from 1; null when there is none. */
export function appointmentAt({ appointments, appointmentIds }: Details, rij: string) {
  const isNew = rij === 'nieuw';
  const position = isNew ? appointments.length : Number(rij) - 1;
  const known = appointments[position];
  if (!isNew && !known) return null;
  return { appointment: appointmentValues(known), position, row: appointmentIds[position] ?? '' };
}

type DocumentsSectionProps = FormPage & Pick<Details, 'acceptances'> & Pick<RequirementContext, 'documents'>;

export function DocumentsSection({ acceptances, documents, ...page }: DocumentsSectionProps) {
  const each = <T,>(of: (code: DocumentCode) => T) =>
    Object.fromEntries(documentCodes.map((code) => [code, of(code)])) as Record<DocumentCode, T>;
  const samples = documentCodes.filter((code) => documents[code]?.isSample);
  const isNew = (code: DocumentCode) =>
    acceptances.some(({ tick, documentId }) => documentOfTick[tick] === code && documentId !== documents[code]?.id);
  return (
    <>
      {samples.length > 0 && <Alert variant="info">{applicationText.documents.sample(samples)}</Alert>}
      <DocumentsForm
        {...page}
        given={tickValues(acceptances, documents)}
        versions={each((code) => documents[code]?.version ?? '')}
        texts={each((code) => <DocumentToRead code={code} document={documents[code]} isNew={isNew(code)} />)}
      />
    </>
  );
}
