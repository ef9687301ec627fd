'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { removeFilterSchema, type SavedFilter, saveFilterSchema } from '@/lib/casework/saved-filters';
import { reasonText } from '@/lib/shared/reason-texts';
import { saveFilterReasonTexts, savedFiltersText as text } from '@/lib/text/nl/casework/saved-filters';
import { submitFilter, submitFilterRemoval } from './actions';

export function KeepFilterForm({ list, choices }: Pick<SavedFilter, 'list' | 'choices'>) {
  return (
    <ActionForm
      action={submitFilter}
      schema={saveFilterSchema}
      fields={text.fields}
      reasonText={(reason) => ({ heading: text.keep.notDone, text: reasonText(saveFilterReasonTexts, reason) })}
      submit={text.keep.submit}
      hidden={{ list, choices }}
    >
      <TextField name="name" hint={text.fields.name.hint} autoComplete="off" />
    </ActionForm>
  );
}

export function RemoveFilterForm({ filterId, name }: { filterId: string; name: string }) {
  return (
    <ActionForm
      action={submitFilterRemoval}
      schema={removeFilterSchema}
      fields={{}}
      reasonText={() => ({ heading: text.kept.notDone, text: '' })}
      submit={text.kept.remove}
      submitVariant="secondary"
      submitAbout={name}
      hidden={{ filterId }}
      anchor={`keuze-${filterId}`}
    />
  );
}
