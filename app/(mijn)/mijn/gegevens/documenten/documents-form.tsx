'use client';

import type { ReactNode } from 'react';
import { DocumentFields, tickFields } from '@/components/application/document-fields';
import { ActionForm } from '@/components/forms/action-form';
import { type DocumentCode, documentCodes } from '@/lib/content/documents';
import { changeDocumentsSchema } from '@/lib/registration/details-forms';
import type { TypedValues } from '@/lib/shared/action-state';
import { detailsText } from '@/lib/text/nl/registration/details';
import { AcknowledgementField, acknowledgementWords } from '../_components/acknowledgement-field';
import { ownDetailsReasonText } from '../_components/own-details-reason-text';
import { submitOwnDocuments } from '../actions';

const words = { ...tickFields, ...acknowledgementWords };

type DocumentsFormProps = {
  given: TypedValues;
  versions: Record<DocumentCode, string>;
  version: number;
  texts: Record<DocumentCode, ReactNode>;
};

export function DocumentsForm({ given, versions, version, texts }: DocumentsFormProps) {
  const hidden = Object.fromEntries(documentCodes.map((code) => [`versions.${code}`, versions[code]]));
  return (
    <ActionForm
      action={submitOwnDocuments}
      schema={changeDocumentsSchema}
      fields={words}
      reasonText={ownDetailsReasonText}
      submit={detailsText.save}
      defaults={given}
      hidden={{ version, ...hidden }}
      aside={<a href="/mijn/gegevens">{detailsText.backToDetails}</a>}
    >
      <DocumentFields texts={texts} />
      <AcknowledgementField />
    </ActionForm>
  );
}
