'use client';

import { NameFields, nameWords } from '@/components/application/name-fields';
import { ActionForm } from '@/components/forms/action-form';
import type { PersonName } from '@/lib/names/person-name';
import { changeNameSchema } from '@/lib/registration/details-forms';
import { nameValues } from '@/lib/registration/form-values';
import { detailsText } from '@/lib/text/nl/registration/details';
import { ownDetailsReasonText } from '../_components/own-details-reason-text';
import { submitOwnName } from '../actions';

export function NameForm({ name, version }: { name: PersonName; version: number }) {
  return (
    <ActionForm
      action={submitOwnName}
      schema={changeNameSchema}
      fields={nameWords}
      reasonText={ownDetailsReasonText}
      submit={detailsText.save}
      defaults={nameValues(name)}
      hidden={{ version }}
      aside={<a href="/mijn/gegevens">{detailsText.backToDetails}</a>}
    >
      <NameFields name={name} />
    </ActionForm>
  );
}
