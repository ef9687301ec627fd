import type { Acceptance, DocumentCode } from '@/lib/content/documents';
import type { Appointment } from '@/lib/eligibility/appointments';
import type { PersonName } from '@/lib/names/person-name';
import { sameValue } from '@/lib/shared/same-value';

/** A tick, with the document that it was given for. */
export type GivenAcceptance = Acceptance & { documentId: string };

/** What somebody gave of themselves; an application and a registration hold the same. */
export type Details = {
  name: PersonName;
  privateEmail: string;
  privatePhone: string;
  appointments: Appointment[];
  /** Of each appointment, in the same order: its place may change, its id doesn't. */
  appointmentIds: string[];
  acceptances: GivenAcceptance[];
};

/** The same as it is given anew: its appointments have no row yet, and a tick's document says its version. */
export type GivenDetails = Omit<Details, 'appointmentIds' | 'acceptances'> & {
  acceptances: Omit<GivenAcceptance, 'version'>[];
};

export type DetailsSection = 'name' | 'contact' | 'appointments' | 'documents';

export type DetailsChange =
  | { section: 'name'; name: PersonName }
  | { section: 'contact'; contact: { privateEmail: string; privatePhone: string } }
  | {
      section: 'appointments';
      appointments: Appointment[];
      /** Those that stay keep their id. */
      appointmentIds: readonly (string | undefined)[];
    }
  | { section: 'documents'; acceptances: Omit<GivenAcceptance, 'version'>[] };

export function contentsOf(details: Omit<Details, 'appointmentIds'>, section: DetailsSection) {
  const { name, privateEmail, privatePhone, appointments, acceptances } = details;
  switch (section) {
    case 'name':
      return { ...name };
    case 'contact':
      return { privateEmail, privatePhone };
    case 'appointments':
      return appointments.map((appointment) => ({ ...appointment }));
    case 'documents':
      return acceptances.map(({ acceptedAt, ...given }) => ({ ...given, acceptedAt: acceptedAt.toISOString() }));
  }
}

/** Whether a section says the same; when a tick was given makes no difference. */
export function sameSection(one: Details, other: Details, section: DetailsSection): boolean {
  const given = ({ acceptances }: Details) => acceptances.map(({ tick, documentId }) => `${tick} ${documentId}`).sort();
  return section === 'documents'
    ? sameValue(given(one), given(other))
    : sameValue(contentsOf(one, section), contentsOf(other, section));
}

type Documents = Record<DocumentCode, { id: string; version: string } | null>;

export function withChange<D extends Details>(details: D, change: DetailsChange, inForce: Documents): D {
  switch (change.section) {
    case 'name':
      return { ...details, name: change.name };
    case 'contact':
      return { ...details, ...change.contact };
    case 'appointments':
      return { ...details, appointments: change.appointments };
    case 'documents': {
      // A version that isn't in force counts for nothing, whatever it is called.
      const versionOf = (id: string) => Object.values(inForce).find((one) => one?.id === id)?.version ?? '';
      const acceptances = change.acceptances.map((one) => ({ ...one, version: versionOf(one.documentId) }));
      return { ...details, acceptances };
    }
  }
}

/** All that somebody gave, as a change of each section of what stands elsewhere: none of the rows there goes on. */
export function changesTo(given: GivenDetails): DetailsChange[] {
  const { name, privateEmail, privatePhone, appointments, acceptances } = given;
  return [
    { section: 'name', name },
    { section: 'contact', contact: { privateEmail, privatePhone } },
    { section: 'appointments', appointments, appointmentIds: [] },
    { section: 'documents', acceptances },
  ];
}
