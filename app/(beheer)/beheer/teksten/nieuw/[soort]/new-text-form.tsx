'use client';

import { TextFields } from '@/app/(beheer)/beheer/teksten/_components/text-fields';
import { ActionForm } from '@/components/forms/action-form';
import { type Choice, SelectField, TextField } from '@/components/forms/fields';
import { startTextSchema } from '@/lib/content/text-forms';
import type { TextKind } from '@/lib/content/text-kinds';
import { editorText as text, textFields } from '@/lib/text/nl/editor/editor';
import { submitNewText } from '../../actions';

type NewTextFormProps = { kind: Exclude<TextKind, 'statement'>; figures: Record<string, string>; mails: Choice[] };

export function NewTextForm({ kind, figures, mails }: NewTextFormProps) {
  const fields = textFields(kind);
  return (
    <ActionForm
      action={submitNewText}
      schema={startTextSchema}
      fields={fields}
      reasonText={() => ({ heading: text.edit.notDone, text: '' })}
      submit={text.start.submit}
      defaults={{ position: '1', audience: 'everybody' }}
      hidden={{ kind }}
    >
      {kind === 'mail_introduction' && <SelectField name="slug" none={text.none} choices={mails} />}
      <TextFields kind={kind} figures={figures} />
      {kind !== 'mail_introduction' && <TextField name="slug" hint={fields.slug?.hint} optional autoComplete="off" />}
    </ActionForm>
  );
}
