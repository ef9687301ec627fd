'use server';

import { answersSchema } from '@/lib/application/information-forms';
import {
  appointmentSchema,
  contactSchema,
  documentsSchema,
  nameSchema,
  removeAppointmentSchema,
  startSchema,
  versionSchema,
} from '@/lib/registration/application-forms';
import { defineAction } from '@/lib/server/access/door';
import { acceptDocuments } from '@/lib/server/application/accept-documents';
import { answerInformation } from '@/lib/server/application/answer-information';
import { removeAppointment } from '@/lib/server/application/remove-appointment';
import { saveAnswers } from '@/lib/server/application/save-answers';
import { saveAppointment } from '@/lib/server/application/save-appointment';
import { saveContact } from '@/lib/server/application/save-contact';
import { saveName } from '@/lib/server/application/save-name';
import { startApplication } from '@/lib/server/application/start-application';
import { submitApplication } from '@/lib/server/application/submit-application';
import { withdrawApplication } from '@/lib/server/application/withdraw-application';

const own = { permission: 'apply_for_registration', limit: 'save' } as const;

export const submitStart = defineAction({
  ...own,
  schema: startSchema,
  run: (_input, context) => startApplication(context),
  next: '/mijn/aanvraag/naam',
});

export const submitName = defineAction({
  ...own,
  schema: nameSchema,
  run: saveName,
  next: '/mijn/aanvraag/contact',
});

export const submitContact = defineAction({
  ...own,
  schema: contactSchema,
  run: saveContact,
  next: '/mijn/aanvraag/aanstellingen',
});

export const submitAppointment = defineAction({
  ...own,
  schema: appointmentSchema,
  run: saveAppointment,
  next: '/mijn/aanvraag/aanstellingen',
});

export const submitRemoval = defineAction({
  ...own,
  schema: removeAppointmentSchema,
  run: removeAppointment,
  next: '/mijn/aanvraag/aanstellingen',
});

export const submitDocuments = defineAction({
  ...own,
  schema: documentsSchema,
  run: acceptDocuments,
  next: '/mijn/aanvraag/overzicht',
});

export const submitApplicationForm = defineAction({
  ...own,
  schema: versionSchema,
  run: submitApplication,
  next: '/mijn/aanvraag',
});

/** Sends the answers in; as one goes, or with the tick for later, they are only kept. */
export const submitAnswers = defineAction({
  ...own,
  schema: answersSchema,
  run: async ({ send, ...input }, context) => {
    if (send) return answerInformation(input, context);
    const saved = await saveAnswers(input, context);
    return saved.ok ? { ...saved, next: '/mijn/aanvraag/vragen?na=bewaard' } : saved;
  },
  next: '/mijn/aanvraag?na=antwoord',
});

export const submitWithdrawal = defineAction({
  ...own,
  schema: versionSchema,
  run: withdrawApplication,
  next: '/mijn/aanvraag',
});
