'use client';

import { ActionForm } from '@/components/forms/action-form';
import { removeAppointmentSchema } from '@/lib/registration/application-forms';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { saveReasonText } from '../_components/save-reason-text';
import { submitRemoval } from '../actions';

type RemoveFormProps = { organisation: string; position: number; version: number };

export function RemoveForm({ organisation, position, version }: RemoveFormProps) {
  return (
    <ActionForm
      action={submitRemoval}
      schema={removeAppointmentSchema}
      fields={{}}
      reasonText={saveReasonText}
      submit={applicationText.appointments.remove(organisation)}
      submitVariant="subtle"
      hidden={{ version, position }}
    />
  );
}
