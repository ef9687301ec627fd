'use client';

import { MarkdownField } from '@/components/content/markdown-field';
import { ActionForm } from '@/components/forms/action-form';
import { TextArea, TextField } from '@/components/forms/fields';
import { documentDraftSchema } from '@/lib/content/document-forms';
import type { OpenedDraft } from '@/lib/server/editor/open-document-draft';
import { draftText as text } from '@/lib/text/nl/content/documents';
import { formTroubleTexts } from '@/lib/text/nl/shared/forms';
import { submitDocumentDraft } from '../../actions';

type DraftFormProps = Omit<OpenedDraft, 'others' | 'takenFrom'>;

export function DraftForm({ code, version, usualMonths, defaults, figures }: DraftFormProps) {
  const { fields } = text;
  return (
    <ActionForm
      action={submitDocumentDraft}
      schema={documentDraftSchema}
      fields={fields}
      reasonText={() => ({ heading: formTroubleTexts.stale().heading, text: '' })}
      submit={text.submit}
      defaults={defaults}
      hidden={{ code, version }}
    >
      <TextField name="title" autoComplete="off" />
      <TextField name="documentVersion" hint={fields.documentVersion.hint} short autoComplete="off" />
      <TextArea name="summary" hint={fields.summary.hint} />
      <MarkdownField name="text" topLevel={3} figures={figures} explained={text.figuresExplained} />
      <TextField name="validFrom" hint={fields.validFrom.hint} short autoComplete="off" />
      <TextField name="tickMonths" hint={text.tickMonthsHint(usualMonths)} short optional inputMode="numeric" />
    </ActionForm>
  );
}
