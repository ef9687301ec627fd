import { type DocumentCode, documentOfTick, ticks as everyTick, type Tick } from '@/lib/content/documents';
import type { Appointment } from '@/lib/eligibility/appointments';
import type { KeptSurnames } from '@/lib/names/name-fields';
import type { PersonName } from '@/lib/names/person-name';
import type { TypedValues } from '@/lib/shared/action-state';
import { type Refused, refused } from '@/lib/shared/results';
import type { Details, DetailsChange } from './details';
import { appointmentValues, contactValues, nameValues, tickValues } from './form-values';

type DocumentInForce = { id: string; version: string; isSample: boolean };

export type SectionRules = {
  documents: Record<DocumentCode, DocumentInForce | null>;
  now: Date;
  /** Of an application, which is looked at once it is sent in; a registration is at once what it says. */
  isDraft: boolean;
  /** Where sample text stands for the real one. */
  demo: boolean;
};

export type SectionReason =
  | { code: 'not_a_draft' }
  | { code: 'not_in_register' }
  | { code: 'appointment_unknown' }
  | { code: 'appointments_changed' }
  | { code: 'document_not_in_force' }
  | { code: 'document_is_sample' };

export type SectionForm<Typed> = {
  changeOf(typed: Typed, own: Details, rules: SectionRules): DetailsChange | Refused<SectionReason>;
  /** What an older window is shown of what stands there now; null: saving once more could hit another appointment. */
  stored(typed: Typed, own: Details, documents: SectionRules['documents']): TypedValues | null;
};

export const nameForm: SectionForm<PersonName & KeptSurnames> = {
  changeOf: ({ initials, birthPrefix, birthSurname, partnerPrefix, partnerSurname, nameUse }) => ({
    section: 'name',
    name: { initials, birthPrefix, birthSurname, partnerPrefix, partnerSurname, nameUse },
  }),
  stored: ({ keepBirthSurname, keepPartnerSurname }, { name }) =>
    nameValues(name, { keepBirthSurname, keepPartnerSurname }),
};

export const contactForm: SectionForm<Pick<Details, 'privateEmail' | 'privatePhone'>> = {
  changeOf: ({ privateEmail, privatePhone }) => ({ section: 'contact', contact: { privateEmail, privatePhone } }),
  stored: (_, own) => contactValues(own),
};

type PlaceInList = { position: number; row?: string };

/** Null when it is gone, or when the place of a new one was taken since by another window. */
export function placeNow(ids: readonly string[], { position, row }: PlaceInList, isOlder: boolean): number | null {
  if (row) return ids.includes(row) ? ids.indexOf(row) : null;
  return isOlder && position < ids.length ? null : position;
}

/** One appointment in its place, or at the end: an older window never saves over another one than it showed. */
export const appointmentForm: SectionForm<Appointment & PlaceInList> = {
  changeOf: (typed, { appointments: known, appointmentIds }, { isDraft }) => {
    const { function: work, hoursPerWeek, employerKind, form, organisation, startsOn, endsOn } = typed;
    const place = placeNow(appointmentIds, typed, false);
    if (place === null && isDraft) return refused({ code: 'appointments_changed' });
    if (place === null || (place > known.length && !isDraft)) return refused({ code: 'appointment_unknown' });
    const appointment = { function: work, hoursPerWeek, employerKind, form, organisation, startsOn, endsOn };
    const appointments = [...known.slice(0, place), appointment, ...known.slice(place + 1)];
    return { section: 'appointments', appointments, appointmentIds };
  },
  stored: (typed, { appointments, appointmentIds }) => {
    const place = placeNow(appointmentIds, typed, true);
    return place === null ? null : appointmentValues(appointments[place]);
  },
};

/** Takes one appointment out by its place. In a list that changed since, that place may be another one's. */
export const appointmentRemoval: SectionForm<{ position: number }> = {
  changeOf: ({ position }, { appointments, appointmentIds }, { isDraft }) =>
    appointments[position] || isDraft
      ? {
          section: 'appointments',
          appointments: appointments.toSpliced(position, 1),
          appointmentIds: appointmentIds.toSpliced(position, 1),
        }
      : refused({ code: 'appointment_unknown' }),
  stored: () => null,
};

/** A tick given before keeps its time; in the register one for an older version stays until it is given again. */
export const documentsForm: SectionForm<{ versions: Record<DocumentCode, string>; ticks: readonly Tick[] }> = {
  changeOf: ({ versions, ticks }, own, { documents, now, isDraft, demo }) => {
    const inForce = (tick: Tick) => documents[documentOfTick[tick]];
    if (ticks.some((tick) => inForce(tick)?.version !== versions[documentOfTick[tick]]))
      return refused({ code: 'document_not_in_force' });
    if (!isDraft && !demo && ticks.some((tick) => inForce(tick)?.isSample))
      return refused({ code: 'document_is_sample' });
    const acceptances = everyTick.flatMap((tick) => {
      const document = inForce(tick);
      const known = own.acceptances.find((given) => given.tick === tick);
      const isCurrent = known !== undefined && known.documentId === document?.id;
      if (ticks.includes(tick)) {
        if (isCurrent) return [known];
        return document ? [{ tick, documentId: document.id, acceptedAt: now }] : [];
      }
      return known && !isCurrent && !isDraft ? [known] : [];
    });
    return { section: 'documents', acceptances };
  },
  stored: (_, { acceptances }, documents) => tickValues(acceptances, documents),
};
