'use server';

import {
  changeAppointmentSchema,
  changeContactSchema,
  changeDocumentsSchema,
  changeNameSchema,
  deregisterSchema,
  removeOwnAppointmentSchema,
} from '@/lib/registration/details-forms';
import { defineAction } from '@/lib/server/access/door';
import { deregisterOneself } from '@/lib/server/measures/deregister-oneself';
import { acceptOwnDocuments } from '@/lib/server/registration/accept-own-documents';
import { changeOwnAppointment } from '@/lib/server/registration/change-own-appointment';
import { changeOwnContact } from '@/lib/server/registration/change-own-contact';
import { changeOwnName } from '@/lib/server/registration/change-own-name';
import { removeOwnAppointment } from '@/lib/server/registration/remove-own-appointment';

const own = { permission: 'change_own_details', limit: 'save' } as const;

export const submitOwnName = defineAction({
  ...own,
  schema: changeNameSchema,
  run: changeOwnName,
  next: '/mijn/gegevens?na=naam',
});

export const submitOwnContact = defineAction({
  ...own,
  schema: changeContactSchema,
  run: changeOwnContact,
  next: '/mijn/gegevens?na=contact',
});

export const submitOwnAppointment = defineAction({
  ...own,
  schema: changeAppointmentSchema,
  run: changeOwnAppointment,
  next: '/mijn/gegevens?na=aanstelling',
});

export const submitOwnRemoval = defineAction({
  ...own,
  schema: removeOwnAppointmentSchema,
  run: removeOwnAppointment,
  next: '/mijn/gegevens?na=aanstelling',
});

export const submitOwnDocuments = defineAction({
  ...own,
  schema: changeDocumentsSchema,
  run: acceptOwnDocuments,
  next: '/mijn/gegevens?na=documenten',
});

export const submitDeregistration = defineAction({
  ...own,
  schema: deregisterSchema,
  run: deregisterOneself,
  next: '/mijn?na=uitschrijven',
});
