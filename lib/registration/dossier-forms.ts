import { z } from 'zod';
import { emailAddress, line, loadedVersion, optionalTypedDate, paragraphs, typedDate } from '@/lib/shared/form-fields';
import { tickedCodes } from '@/lib/shared/ticked-codes';
import { appointmentSchema, contactSchema, nameSchema, sureTick } from './details-forms';
import { removalReasons } from './removal-reasons';

const REASON_MAX = 2000;
const TEXT_MAX = 10_000;
const SUBJECT_MAX = 150;

const registrationId = z.uuid();
const which = { registrationId, version: loadedVersion() };
const reason = paragraphs({ max: REASON_MAX });

/** Whatever has consequences is asked for twice: by the button, and by a tick that says what it does. */
const sure = sureTick();
const because = { ...which, reason, sure };

export const correctNameSchema = nameSchema.safeExtend({ registrationId, reason, sure });

export const correctContactSchema = contactSchema.extend({ registrationId, reason, sure });

export const correctAppointmentSchema = appointmentSchema.safeExtend({ registrationId, reason, sure });

/** Taking out an appointment that was never there; it stands beside the form above, so its fields have other names. */
export const dropAppointmentSchema = z.object({
  ...which,
  position: z.coerce.number().int().min(0).max(99),
  dropReason: reason,
  dropSure: sure,
});

export const loginAddressSchema = z.object({ ...because, email: emailAddress() });

/** Made with the page: what one form writes gets this id, so that two presses write it once. */
const formId = z.uuid();

/** /beheer/dossiers/ID/bericht; whoever has no registration is written to by their account. */
export const messageSchema = z.object({
  formId,
  dossierId: z.uuid(),
  subject: line({ max: SUBJECT_MAX }),
  body: paragraphs({ max: TEXT_MAX }),
});

export const dossierNoteSchema = z.object({ formId, registrationId, text: paragraphs({ max: TEXT_MAX }) });

export const removeSchema = z.object({
  ...which,
  reasons: tickedCodes(removalReasons),
  explanation: paragraphs({ max: TEXT_MAX }),
  barredUntil: optionalTypedDate(),
  sure,
});

export const reasonSchema = z.object(because);

/** /beheer/dossiers/ID/afwezig; why isn't for the person, as other reasons are, so it has a name of its own. */
export const absenceSchema = z.object({ ...which, until: typedDate(), absenceReason: reason, sure });

/** /beheer/dossiers/ID/later */
export const documentTermSchema = z.object({ ...which, mendBy: typedDate(), sure });
