import { z } from 'zod';
import { emailAddress, fieldError, line, loadedVersion, optionalTypedDate, paragraphs } from '@/lib/shared/form-fields';
import { appointmentSchema, contactSchema, nameSchema, sureTick } from './details-forms';
import { type RemovalReason, removalReasons } from './removal-reasons';

const REASON_MAX = 2000;
const TEXT_MAX = 10_000;
const SUBJECT_MAX = 150;

const registrationId = z.uuid();
const which = { registrationId, version: loadedVersion() };
const reason = paragraphs({ max: REASON_MAX });

/** Whatever has consequences is asked for twice: by the button, and by a tick that says what it does. */
const sure = sureTick();
const because = { ...which, reason, sure };

/** /beheer/dossiers/ID/naam */
export const correctNameSchema = nameSchema.safeExtend({ registrationId, reason, sure });

/** /beheer/dossiers/ID/contact */
export const correctContactSchema = contactSchema.extend({ registrationId, reason, sure });

/** /beheer/dossiers/ID/aanstellingen/ROW */
export const correctAppointmentSchema = appointmentSchema.safeExtend({ registrationId, reason, sure });

/** Taking out an appointment that was never there; it stands beside the form above, so its fields have other names. */
export const dropAppointmentSchema = z.object({
  ...which,
  position: z.coerce.number().int().min(0).max(99),
  dropReason: reason,
  dropSure: sure,
});

/** /beheer/dossiers/ID/inloggen */
export const loginAddressSchema = z.object({ ...because, email: emailAddress() });

/** Made with the page: what one form writes gets this id, so that two presses write it once. */
const formId = z.uuid();

/** /beheer/dossiers/ID/bericht; who has no registration is written to by their account. */
export const messageSchema = z.object({
  formId,
  dossierId: z.uuid(),
  subject: line({ max: SUBJECT_MAX }),
  body: paragraphs({ max: TEXT_MAX }),
});

/** A manager's own words beside a dossier. */
export const dossierNoteSchema = z.object({ formId, registrationId, text: paragraphs({ max: TEXT_MAX }) });

const reasonTicks = Object.fromEntries(removalReasons.map((code) => [code, z.string().optional()])) as Record<
  RemovalReason,
  z.ZodOptional<z.ZodString>
>;

/** Ticks of the catalogue as the list of those that are set; none at all is an error at the first. */
const reasons = z
  .object(reasonTicks)
  .default({} as Record<RemovalReason, string | undefined>)
  .transform((ticked, context) => {
    const given = removalReasons.filter((code) => ticked[code] === 'on');
    if (given.length > 0) return given;
    context.addIssue({ code: 'custom', path: [removalReasons[0]], message: fieldError({ code: 'choose_one' }) });
    return z.NEVER;
  });

/** /beheer/dossiers/ID/doorhalen */
export const removeSchema = z.object({
  ...which,
  reasons,
  explanation: paragraphs({ max: TEXT_MAX }),
  barredUntil: optionalTypedDate(),
  sure,
});

/** /beheer/dossiers/ID/herstellen and /beheer/dossiers/ID/afschermen */
export const reasonSchema = z.object(because);
