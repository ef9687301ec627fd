'use client';

import { MarkdownField } from '@/components/content/markdown-field';
import { ActionForm } from '@/components/forms/action-form';
import { TextArea, TextField } from '@/components/forms/fields';
import { documentDraftSchema } from '@/lib/content/document-forms';
import type { DocumentCode } from '@/lib/content/documents';
import type { TypedValues } from '@/lib/shared/action-state';
import { draftText as text } from '@/lib/text/nl/content/documents';
import { formTroubleTexts } from '@/lib/text/nl/shared/forms';
import { submitDocumentDraft } from '../../actions';

type DraftFormProps = { code: DocumentCode; version: number; usualMonths: number; defaults: TypedValues };

/** `version` is the draft's own, 0 for none yet. */
export function DraftForm({ code, version, usualMonths, defaults }: DraftFormProps) {
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
      <MarkdownField name="text" topLevel={3} />
      <TextField name="validFrom" hint={fields.validFrom.hint} short autoComplete="off" />
      <TextField name="tickMonths" hint={text.tickMonthsHint(usualMonths)} short optional inputMode="numeric" />
    </ActionForm>
  );
}
