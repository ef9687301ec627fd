import {
  appointmentForm,
  appointmentRemoval,
  contactForm,
  documentsForm,
  nameForm,
} from '@/lib/registration/section-forms';
import { draftDetails } from '@/lib/server/application/draft-details';
import { ownDetails } from '@/lib/server/registration/own-details';
import { saveSection } from '@/lib/server/registration/save-section';

/** Each section of an application, saved as its page saves it. */
export const saveName = saveSection(draftDetails, nameForm);
export const saveContact = saveSection(draftDetails, contactForm);
export const saveAppointment = saveSection(draftDetails, appointmentForm);
export const removeAppointment = saveSection(draftDetails, appointmentRemoval);
export const acceptDocuments = saveSection(draftDetails, documentsForm);

/** And of a registration. */
export const changeOwnName = saveSection(ownDetails, nameForm);
export const changeOwnContact = saveSection(ownDetails, contactForm);
export const changeOwnAppointment = saveSection(ownDetails, appointmentForm);
export const removeOwnAppointment = saveSection(ownDetails, appointmentRemoval);
export const acceptOwnDocuments = saveSection(ownDetails, documentsForm);
