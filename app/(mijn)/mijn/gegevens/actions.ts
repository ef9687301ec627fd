'use server';

import {
  deregisterSchema,
  documentsSchema,
  nameSchema,
  ownAppointmentSchema,
  ownContactSchema,
  removeOwnAppointmentSchema,
} from '@/lib/registration/details-forms';
import {
  appointmentForm,
  appointmentRemoval,
  contactForm,
  documentsForm,
  nameForm,
} from '@/lib/registration/section-forms';
import { defineAction } from '@/lib/server/access/door';
import { deregisterOneself } from '@/lib/server/measures/deregister-oneself';
import { ownDetails } from '@/lib/server/registration/own-details';
import { saveSection } from '@/lib/server/registration/save-section';

const own = { permission: 'change_own_details', limit: 'save' } as const;

export const submitOwnName = defineAction({
  ...own,
  schema: nameSchema,
  run: saveSection(ownDetails, nameForm),
  next: '/mijn/gegevens?na=naam',
});

export const submitOwnContact = defineAction({
  ...own,
  schema: ownContactSchema,
  run: saveSection(ownDetails, contactForm),
  next: '/mijn/gegevens?na=contact',
});

export const submitOwnAppointment = defineAction({
  ...own,
  schema: ownAppointmentSchema,
  run: saveSection(ownDetails, appointmentForm),
  next: '/mijn/gegevens?na=aanstelling',
});

export const submitOwnRemoval = defineAction({
  ...own,
  schema: removeOwnAppointmentSchema,
  run: saveSection(ownDetails, appointmentRemoval),
  next: '/mijn/gegevens?na=aanstelling',
});

export const submitOwnDocuments = defineAction({
  ...own,
  schema: documentsSchema,
  run: saveSection(ownDetails, documentsForm),
  next: '/mijn/gegevens?na=documenten',
});

export const submitDeregistration = defineAction({
  ...own,
  schema: deregisterSchema,
  run: deregisterOneself,
  next: '/mijn?na=uitschrijven',
});
