'use server';

import { redirect } from 'next/navigation';
import {
  appointmentSchema,
  contactSchema,
  documentsSchema,
  nameSchema,
  removeAppointmentSchema,
  startSchema,
  versionSchema,
} from '@/lib/application/application-forms';
import { defineAction } from '@/lib/server/action';
import {
  removeAppointment,
  saveAcceptances,
  saveAppointment,
  saveContact,
  saveName,
} from '@/lib/server/use-cases/save-application-step';
import { startApplication } from '@/lib/server/use-cases/start-application';
import { submitApplication } from '@/lib/server/use-cases/submit-application';
import { withdrawApplication } from '@/lib/server/use-cases/withdraw-application';

const own = { permission: 'apply_for_registration', limit: 'save' } as const;

export const submitStart = defineAction({
  ...own,
  schema: startSchema,
  run: async (_input, context) => {
    const result = await startApplication(context);
    return result.ok ? redirect('/mijn/aanvraag/naam') : result;
  },
});

export const submitName = defineAction({
  ...own,
  schema: nameSchema,
  run: async (input, context) => {
    const result = await saveName(input, context);
    return result.ok ? redirect('/mijn/aanvraag/contact') : result;
  },
});

export const submitContact = defineAction({
  ...own,
  schema: contactSchema,
  run: async (input, context) => {
    const result = await saveContact(input, context);
    return result.ok ? redirect('/mijn/aanvraag/aanstellingen') : result;
  },
});

export const submitAppointment = defineAction({
  ...own,
  schema: appointmentSchema,
  run: async (input, context) => {
    const result = await saveAppointment(input, context);
    return result.ok ? redirect('/mijn/aanvraag/aanstellingen') : result;
  },
});

export const submitRemoval = defineAction({
  ...own,
  schema: removeAppointmentSchema,
  run: async (input, context) => {
    const result = await removeAppointment(input, context);
    return result.ok ? redirect('/mijn/aanvraag/aanstellingen') : result;
  },
});

export const submitDocuments = defineAction({
  ...own,
  schema: documentsSchema,
  run: async (input, context) => {
    const result = await saveAcceptances(input, context);
    return result.ok ? redirect('/mijn/aanvraag/overzicht') : result;
  },
});

export const submitApplicationForm = defineAction({
  ...own,
  schema: versionSchema,
  run: async (input, context) => {
    const result = await submitApplication(input, context);
    return result.ok ? redirect('/mijn/aanvraag') : result;
  },
});

export const submitWithdrawal = defineAction({
  ...own,
  schema: versionSchema,
  run: async (input, context) => {
    const result = await withdrawApplication(input, context);
    return result.ok ? redirect('/mijn/aanvraag') : result;
  },
});
