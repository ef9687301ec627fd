'use client';

import { NameFields, nameWords } from '@/components/application/name-fields';
import { ActionForm } from '@/components/forms/action-form';
import type { PersonName } from '@/lib/names/person-name';
import { nameSchema } from '@/lib/registration/application-forms';
import { nameValues } from '@/lib/registration/form-values';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { saveReasonText } from '../_components/save-reason-text';
import { submitName } from '../actions';

type NameFormProps = { name: PersonName; version: number; isCorrection: boolean };

export function NameForm({ name, version, isCorrection }: NameFormProps) {
  return (
    <ActionForm
      action={submitName}
      schema={nameSchema}
      fields={nameWords}
      reasonText={saveReasonText}
      autosave={!isCorrection}
      submit={applicationText.saveAndNext}
      defaults={nameValues(name)}
      hidden={{ version }}
    >
      <NameFields name={name} />
    </ActionForm>
  );
}
