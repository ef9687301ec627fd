'use server';

import { mergeSchema, OTHER, otherNumberSchema, undoMergeSchema } from '@/lib/merging/merge-forms';
import {
  absenceSchema,
  correctAppointmentSchema,
  correctContactSchema,
  correctNameSchema,
  documentTermSchema,
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
import { chooseOther } from '@/lib/server/merging/choose-other';
import { mergeRegistrations } from '@/lib/server/merging/merge-registrations';
import { undoMerge } from '@/lib/server/merging/undo-merge';
import { addDossierNote } from '@/lib/server/registration/add-dossier-note';
import { changeLoginAddress } from '@/lib/server/registration/change-login-address';
import { correctDetails } from '@/lib/server/registration/correct-details';
import { extendDocumentTerm } from '@/lib/server/registration/extend-document-term';
import { noteAbsence } from '@/lib/server/registration/note-absence';
import { liftShielding, shieldRegistration } from '@/lib/server/registration/shield-registration';

const manage = { permission: 'manage_dossiers', limit: 'save' } as const;

/** Back on the dossier, which says what was done. */
const toldAs =
  (done: string) =>
  (_: unknown, { registrationId }: { registrationId: string }) =>
    `/beheer/dossiers/${registrationId}?na=${done}`;

export const submitNameCorrection = defineAction({
  ...manage,
  schema: correctNameSchema,
  run: ({ registrationId, version, reason, sure: _sure, ...typed }, context) => {
    const { keepBirthSurname: _own, keepPartnerSurname: _partners, ...name } = typed;
    const correction = { section: 'name', name } as const;
    return correctDetails({ registrationId, version, reason, correction }, context);
  },
  next: toldAs('naam'),
});

export const submitContactCorrection = defineAction({
  ...manage,
  schema: correctContactSchema,
  run: ({ registrationId, version, reason, privateEmail, privatePhone }, context) => {
    const correction = { section: 'contact', contact: { privateEmail, privatePhone } } as const;
    return correctDetails({ registrationId, version, reason, correction }, context);
  },
  next: toldAs('contact'),
});

export const submitAppointmentCorrection = defineAction({
  ...manage,
  schema: correctAppointmentSchema,
  run: ({ registrationId, version, reason, sure: _sure, row: _row, position, ...appointment }, context) => {
    const correction = { section: 'appointments', position, appointment } as const;
    return correctDetails({ registrationId, version, reason, correction }, context);
  },
  next: toldAs('aanstellingen'),
});

export const submitAppointmentDrop = defineAction({
  ...manage,
  schema: dropAppointmentSchema,
  run: ({ registrationId, version, dropReason: reason, position }, context) => {
    const correction = { section: 'appointments', position, appointment: null } as const;
    return correctDetails({ registrationId, version, reason, correction }, context);
  },
  next: toldAs('aanstellingen'),
});

export const submitLoginAddress = defineAction({
  ...manage,
  schema: loginAddressSchema,
  run: changeLoginAddress,
  next: toldAs('inloggen'),
});

export const submitMessage = defineAction({
  ...manage,
  schema: messageSchema,
  run: writeMessage,
  next: (answer, { dossierId }) => toldAs('bericht')(answer, { registrationId: dossierId }),
});

export const submitDossierRemoval = defineAction({
  ...manage,
  schema: removeSchema,
  run: removeRegistration,
  next: toldAs('doorhalen'),
});

export const submitReinstatement = defineAction({
  ...manage,
  schema: reasonSchema,
  run: reinstateRegistration,
  next: toldAs('herstellen'),
});

export const submitShielding = defineAction({
  ...manage,
  schema: reasonSchema,
  run: shieldRegistration,
  next: toldAs('afgeschermd'),
});

export const submitShieldLift = defineAction({
  ...manage,
  schema: reasonSchema,
  run: liftShielding,
  next: toldAs('opgeheven'),
});

export const submitOtherNumber = defineAction({
  ...manage,
  schema: otherNumberSchema,
  run: chooseOther,
  next: ({ otherId }, { registrationId }) => `/beheer/dossiers/${registrationId}/samenvoegen?${OTHER}=${otherId}`,
});

export const submitMerge = defineAction({
  ...manage,
  schema: mergeSchema,
  run: mergeRegistrations,
  next: (answer) => toldAs('samengevoegd')(answer, { registrationId: answer.keptId }),
});

export const submitMergeUndo = defineAction({
  ...manage,
  schema: undoMergeSchema,
  run: undoMerge,
  next: toldAs('weer-apart'),
});

export const submitAbsence = defineAction({
  ...manage,
  schema: absenceSchema,
  run: noteAbsence,
  next: toldAs('afwezig'),
});

export const submitDocumentTerm = defineAction({
  ...manage,
  schema: documentTermSchema,
  run: extendDocumentTerm,
  next: toldAs('later'),
});

export const submitDossierNote = defineAction({
  ...manage,
  schema: dossierNoteSchema,
  run: addDossierNote,
  next: toldAs('notitie'),
});
