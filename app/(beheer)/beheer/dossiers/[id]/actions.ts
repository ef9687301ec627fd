'use server';

import {
  correctAppointmentSchema,
  correctContactSchema,
  correctNameSchema,
  dossierNoteSchema,
  dropAppointmentSchema,
  loginAddressSchema,
  messageSchema,
  reasonSchema,
  removeSchema,
} from '@/lib/registration/dossier-forms';
import { defineAction } from '@/lib/server/access/door';
import { writeMessage } from '@/lib/server/casework/write-message';
import { reinstateRegistration } from '@/lib/server/measures/reinstate-registration';
import { removeRegistration } from '@/lib/server/measures/remove-registration';
import { goTo } from '@/lib/server/platform/action';
import { addDossierNote } from '@/lib/server/registration/add-dossier-note';
import { changeLoginAddress } from '@/lib/server/registration/change-login-address';
import { correctDetails } from '@/lib/server/registration/correct-details';
import { liftShielding } from '@/lib/server/registration/lift-shielding';
import { shieldRegistration } from '@/lib/server/registration/shield-registration';

const manage = { permission: 'manage_dossiers', limit: 'save' } as const;

export const submitNameCorrection = defineAction({
  ...manage,
  schema: correctNameSchema,
  run: async ({ registrationId, version, reason, sure: _sure, ...typed }, context) => {
    const { keepBirthSurname: _own, keepPartnerSurname: _partners, ...name } = typed;
    const correction = { section: 'name', name } as const;
    const result = await correctDetails({ registrationId, version, reason, correction }, context);
    return result.ok ? goTo(`/beheer/dossiers/${registrationId}?na=naam`) : result;
  },
});

export const submitContactCorrection = defineAction({
  ...manage,
  schema: correctContactSchema,
  run: async ({ registrationId, version, reason, privateEmail, privatePhone }, context) => {
    const correction = { section: 'contact', contact: { privateEmail, privatePhone } } as const;
    const result = await correctDetails({ registrationId, version, reason, correction }, context);
    return result.ok ? goTo(`/beheer/dossiers/${registrationId}?na=contact`) : result;
  },
});

export const submitAppointmentCorrection = defineAction({
  ...manage,
  schema: correctAppointmentSchema,
  run: async ({ registrationId, version, reason, sure: _sure, row: _row, position, ...appointment }, context) => {
    const correction = { section: 'appointments', position, appointment } as const;
    const result = await correctDetails({ registrationId, version, reason, correction }, context);
    return result.ok ? goTo(`/beheer/dossiers/${registrationId}?na=aanstellingen`) : result;
  },
});

export const submitAppointmentDrop = defineAction({
  ...manage,
  schema: dropAppointmentSchema,
  run: async ({ registrationId, version, dropReason: reason, position }, context) => {
    const correction = { section: 'appointments', position, appointment: null } as const;
    const result = await correctDetails({ registrationId, version, reason, correction }, context);
    return result.ok ? goTo(`/beheer/dossiers/${registrationId}?na=aanstellingen`) : result;
  },
});

export const submitLoginAddress = defineAction({
  ...manage,
  schema: loginAddressSchema,
  run: async (input, context) => {
    const result = await changeLoginAddress(input, context);
    return result.ok ? goTo(`/beheer/dossiers/${input.registrationId}?na=inloggen`) : result;
  },
});

export const submitMessage = defineAction({
  ...manage,
  schema: messageSchema,
  run: async (input, context) => {
    const result = await writeMessage(input, context);
    return result.ok ? goTo(`/beheer/dossiers/${input.dossierId}?na=bericht`) : result;
  },
});

export const submitDossierRemoval = defineAction({
  ...manage,
  schema: removeSchema,
  run: async (input, context) => {
    const result = await removeRegistration(input, context);
    return result.ok ? goTo(`/beheer/dossiers/${input.registrationId}?na=doorhalen`) : result;
  },
});

export const submitReinstatement = defineAction({
  ...manage,
  schema: reasonSchema,
  run: async (input, context) => {
    const result = await reinstateRegistration(input, context);
    return result.ok ? goTo(`/beheer/dossiers/${input.registrationId}?na=herstellen`) : result;
  },
});

export const submitShielding = defineAction({
  ...manage,
  schema: reasonSchema,
  run: async (input, context) => {
    const result = await shieldRegistration(input, context);
    return result.ok ? goTo(`/beheer/dossiers/${input.registrationId}?na=afgeschermd`) : result;
  },
});

export const submitShieldLift = defineAction({
  ...manage,
  schema: reasonSchema,
  run: async (input, context) => {
    const result = await liftShielding(input, context);
    return result.ok ? goTo(`/beheer/dossiers/${input.registrationId}?na=opgeheven`) : result;
  },
});

export const submitDossierNote = defineAction({
  ...manage,
  schema: dossierNoteSchema,
  run: async (input, context) => {
    const result = await addDossierNote(input, context);
    return result.ok ? goTo(`/beheer/dossiers/${input.registrationId}?na=notitie`) : result;
  },
});
