'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TextArea, TextField, TickField } from '@/components/forms/fields';
import { absenceSchema, documentTermSchema } from '@/lib/registration/dossier-forms';
import { dossierActionText, dossierReasonText } from '@/lib/text/nl/registration/dossier-actions';
import { submitAbsence, submitDocumentTerm } from '../actions';

type Which = { registrationId: string; version: number };

const { absence, later } = dossierActionText;

export function AbsenceForm(hidden: Which) {
  const { fields } = absence;
  return (
    <ActionForm
      action={submitAbsence}
      schema={absenceSchema}
      fields={fields}
      reasonText={dossierReasonText}
      submit={absence.submit}
      hidden={hidden}
    >
      <TextField name="until" hint={fields.until.hint} short autoComplete="off" />
      <TextArea name="absenceReason" hint={fields.absenceReason.hint} rows={3} />
      <TickField name="sure" />
    </ActionForm>
  );
}

export function DocumentTermForm(hidden: Which) {
  const { fields } = later;
  return (
    <ActionForm
      action={submitDocumentTerm}
      schema={documentTermSchema}
      fields={fields}
      reasonText={dossierReasonText}
      submit={later.submit}
      hidden={hidden}
    >
      <TextField name="mendBy" hint={fields.mendBy.hint} short autoComplete="off" />
      <TickField name="sure" />
    </ActionForm>
  );
}
