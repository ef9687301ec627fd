import { z } from 'zod';
import { type DocumentCode, type Tick, ticks } from '@/lib/content/documents';
import { appointmentForms, appointmentFunctions, employerKinds } from '@/lib/eligibility/appointments';
import { initialsField, keptSurnameFields, prefixField, surnameField, surnameMeant } from '@/lib/names/name-fields';
import { nameUses } from '@/lib/names/person-name';
import {
  decimal,
  emailAddress,
  fieldError,
  line,
  loadedVersion,
  oneOf,
  optionalTypedDate,
  paragraphs,
  phoneNumber,
  tick,
  typedDate,
} from '@/lib/shared/form-fields';

const version = loadedVersion();

/** "I understand this, save anyway" holds for what was read (warningKeys), not for what was changed after it. */
const acknowledgement = {
  understood: tick(),
  warned: line({ max: 200, optional: true }).transform((marks) => marks.split(' ')),
};

export type WarningAcknowledgement = { understood: boolean; warned: readonly string[] };

export function sureTick() {
  return tick().refine((ticked) => ticked, { error: fieldError({ code: 'must_tick' }) });
}

export const nameSchema = z
  .object({
    version,
    initials: initialsField(),
    birthPrefix: prefixField(),
    birthSurname: surnameField({ optional: false }),
    partnerPrefix: prefixField(),
    partnerSurname: surnameField({ optional: true }),
    nameUse: oneOf(nameUses),
    ...keptSurnameFields,
  })
  .superRefine(({ partnerPrefix, partnerSurname, nameUse }, context) => {
    if (partnerSurname) return;
    const refuse = (code: 'prefix_without_surname' | 'partner_name_needed') =>
      context.addIssue({ code: 'custom', path: ['partnerSurname'], message: fieldError({ code }) });
    if (partnerPrefix) refuse('prefix_without_surname');
    else if (nameUse !== 'E') refuse('partner_name_needed');
  })
  .refine(...surnameMeant('keepBirthSurname'))
  .refine(...surnameMeant('keepPartnerSurname'));

export const contactSchema = z.object({ version, privateEmail: emailAddress(), privatePhone: phoneNumber() });

/** The same, saved by the person: giving the last of imported data begins the watch over the requirements. */
export const ownContactSchema = contactSchema.extend(acknowledgement);

/** More than there are in a week isn't a number of hours. */
const HOURS_IN_A_WEEK = 168;
const SMALLEST = 0.01;

const ANSWER_MAX = 5000;

/** One appointment; `position` counts from 0, and the number of rows adds one. */
export const appointmentSchema = z
  .object({
    version,
    position: z.coerce.number().int().min(0).max(99),
    /** The id of the one that stood there when the page was loaded: `position` may be another one's now. */
    row: z.string().max(36).optional().catch(undefined),
    function: oneOf(appointmentFunctions),
    employerKind: oneOf(employerKinds),
    organisation: line({ max: 200 }),
    form: oneOf(appointmentForms),
    hoursPerWeek: decimal({ min: SMALLEST, max: HOURS_IN_A_WEEK }),
    startsOn: typedDate(),
    endsOn: optionalTypedDate(),
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, {
    path: ['endsOn'],
    error: fieldError({ code: 'end_before_start' }),
  });

export const ownAppointmentSchema = appointmentSchema.safeExtend(acknowledgement);

export const removeAppointmentSchema = z.object({ version, position: z.coerce.number().int().min(0).max(99) });

/** Taking one out of a registration, where the history keeps it. */
export const removeOwnAppointmentSchema = removeAppointmentSchema.extend({ sure: sureTick(), ...acknowledgement });

const ticked = Object.fromEntries(ticks.map((code) => [code, tick()])) as Record<Tick, ReturnType<typeof tick>>;
const documentVersion = z.string().max(100);

/** The four ticks, with the versions that stood on the page. */
export const documentsSchema = z
  .object({
    version,
    versions: z.object({
      competency_profile: documentVersion,
      code_of_conduct: documentVersion,
      code_addendum: documentVersion,
    } satisfies Record<DocumentCode, unknown>),
    ...ticked,
    ...acknowledgement,
  })
  .transform(({ version: loaded, versions, understood, warned, ...given }) => ({
    ...{ version: loaded, versions, understood, warned },
    ticks: ticks.filter((code) => given[code]),
  }));

export const versionSchema = z.object({ version });

/** What somebody writes back to the register manager. */
export const answerMessageSchema = z.object({ id: z.uuid(), answer: paragraphs({ max: ANSWER_MAX }) });

export const startSchema = z.object({});

export const deregisterSchema = versionSchema.extend({ sure: sureTick() });
