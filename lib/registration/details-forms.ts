import { ticks } from '@/lib/content/documents';
import { fieldError, line, tick } from '@/lib/shared/form-fields';
import {
  appointmentSchema,
  contactSchema,
  documentsSchema,
  nameSchema,
  removeAppointmentSchema,
  versionSchema,
} from './application-forms';

/**
 * "I understand this, save anyway", with what the page said would be broken (warningKeys in consequences.ts): a tick holds
 * for what was read, and not for what was changed after it.
 */
const understanding = {
  understood: tick(),
  warned: line({ max: 200, optional: true }).transform((marks) => marks.split(' ')),
};

export type WarningAcknowledgement = { understood: boolean; warned: readonly string[] };

/** A tick without which nothing happens. */
const sure = tick().refine((ticked) => ticked, { error: fieldError({ code: 'must_tick' }) });

/** /mijn/gegevens/naam: the name as in an application. It breaks no requirement. */
export const changeNameSchema = nameSchema;

/** /mijn/gegevens/contact: giving the last of imported data begins the watch over the requirements. */
export const changeContactSchema = contactSchema.extend(understanding);

/** /mijn/gegevens/aanstellingen/RIJ */
export const changeAppointmentSchema = appointmentSchema.safeExtend(understanding);

/** Removing one, on the same page. */
export const removeOwnAppointmentSchema = removeAppointmentSchema.extend({ sure, ...understanding });

/** /mijn/gegevens/documenten */
export const changeDocumentsSchema = documentsSchema.in
  .extend(understanding)
  .transform(({ version, versions, understood, warned, ...given }) => ({
    version,
    versions,
    understood,
    warned,
    ticks: ticks.filter((code) => given[code]),
  }));

/** /mijn/gegevens/uitschrijven */
export const deregisterSchema = versionSchema.extend({ sure });
