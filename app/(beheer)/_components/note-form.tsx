'use client';

import type { ComponentProps } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { TextArea } from '@/components/forms/fields';
import type { Reason } from '@/lib/shared/results';
import { notesText as text } from '@/lib/text/nl/application/cases';

type NoteFormProps<R extends Reason<string>> = Pick<
  ComponentProps<typeof ActionForm<R>>,
  'action' | 'schema' | 'reasonText' | 'hidden' | 'idPrefix'
>;

/** A note beside a case, for whoever works on it; where it goes is hidden in the form. */
export function NoteForm<R extends Reason<string>>(form: NoteFormProps<R>) {
  return (
    <ActionForm {...form} fields={text.fields} submit={text.submit} submitVariant="secondary">
      <TextArea name="noteText" hint={text.fields.noteText.hint} />
    </ActionForm>
  );
}
