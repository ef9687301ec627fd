'use server';

import { answersSchema } from '@/lib/application/information-forms';
import {
  documentsSchema,
  moreAppointmentsSchema,
  nameSchema,
  ownAppointmentSchema,
  ownContactSchema,
  removeAppointmentSchema,
  startSchema,
  versionSchema,
} from '@/lib/registration/details-forms';
import {
  appointmentForm,
  appointmentRemoval,
  contactForm,
  documentsForm,
  nameForm,
} from '@/lib/registration/section-forms';
import { defineAction } from '@/lib/server/access/door';
import { answerInformation } from '@/lib/server/application/answer-information';
import { draftDetails } from '@/lib/server/application/draft-details';
import { nameWorkContact } from '@/lib/server/application/name-work-contact';
import { saveAnswers } from '@/lib/server/application/save-answers';
import { startApplication } from '@/lib/server/application/start-application';
import { submitApplication } from '@/lib/server/application/submit-application';
import { withdrawApplication } from '@/lib/server/application/withdraw-application';
import { saveSection } from '@/lib/server/registration/save-section';

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
  run: saveSection(draftDetails, nameForm),
  next: '/mijn/aanvraag/contact',
});

export const submitContact = defineAction({
  ...own,
  schema: ownContactSchema,
  run: saveSection(draftDetails, contactForm),
  next: '/mijn/aanvraag/aanstellingen',
});

export const submitAppointment = defineAction({
  ...own,
  schema: ownAppointmentSchema,
  run: saveSection(draftDetails, appointmentForm),
  next: '/mijn/aanvraag/aanstellingen',
});

export const submitMoreAppointments = defineAction({
  ...own,
  schema: moreAppointmentsSchema,
  run: nameWorkContact,
  next: (_, { another }) => (another === 'yes' ? '/mijn/aanvraag/aanstellingen/nieuw' : '/mijn/aanvraag/documenten'),
});

export const submitRemoval = defineAction({
  ...own,
  schema: removeAppointmentSchema,
  run: saveSection(draftDetails, appointmentRemoval),
  next: '/mijn/aanvraag/aanstellingen',
});

export const submitDocuments = defineAction({
  ...own,
  schema: documentsSchema,
  run: saveSection(draftDetails, documentsForm),
  next: '/mijn/aanvraag/overzicht',
});

export const submitApplicationForm = defineAction({
  ...own,
  schema: versionSchema,
  run: submitApplication,
  next: '/mijn/aanvraag',
});

export const submitAnswers = defineAction({
  ...own,
  schema: answersSchema,
  run: ({ send, ...input }, context) => (send ? answerInformation : saveAnswers)(input, context),
  next: (_, { send }) => (send ? '/mijn/aanvraag?na=antwoord' : '/mijn/aanvraag/vragen?na=bewaard'),
});

export const submitWithdrawal = defineAction({
  ...own,
  schema: versionSchema,
  run: withdrawApplication,
  next: '/mijn/aanvraag',
});
