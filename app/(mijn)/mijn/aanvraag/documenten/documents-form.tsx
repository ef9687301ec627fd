'use client';

import type { ReactNode } from 'react';
import { DocumentFields, tickFields } from '@/components/application/document-fields';
import { ActionForm } from '@/components/forms/action-form';
import { type DocumentCode, documentCodes } from '@/lib/content/documents';
import { documentsSchema } from '@/lib/registration/application-forms';
import type { TypedValues } from '@/lib/shared/action-state';
import { applicationText } from '@/lib/text/nl/registration/my-lklr';
import { formText } from '@/lib/text/nl/shared/forms';
import { saveReasonText } from '../_components/save-reason-text';
import { submitDocuments } from '../actions';

type DocumentsFormProps = {
  given: TypedValues;
  versions: Record<DocumentCode, string>;
  version: number;
  isCorrection: boolean;
  /** Each document to read, rendered by the server. */
  texts: Record<DocumentCode, ReactNode>;
};

export function DocumentsForm({ given, versions, version, isCorrection, texts }: DocumentsFormProps) {
  const hidden = Object.fromEntries(documentCodes.map((code) => [`versions.${code}`, versions[code]]));
  return (
    <ActionForm
      action={submitDocuments}
      schema={documentsSchema}
      fields={tickFields}
      reasonText={saveReasonText}
      autosave={!isCorrection}
      submit={applicationText.saveAndNext}
      defaults={given}
      hidden={{ version, ...hidden }}
      aside={<a href="/mijn/aanvraag/aanstellingen">{formText.back}</a>}
    >
      <DocumentFields texts={texts} />
    </ActionForm>
  );
}
