'use client';

import { Fragment, type ReactNode } from 'react';
import { ActionForm } from '@/components/forms/action-form';
import { TickField } from '@/components/forms/fields';
import { documentsSchema } from '@/lib/application/application-forms';
import { type DocumentCode, documentCodes, ticks, ticksOf } from '@/lib/eligibility/documents';
import type { TypedValues } from '@/lib/shared/action-state';
import { formText } from '@/lib/text/nl/forms';
import { applicationText } from '@/lib/text/nl/my-lklr';
import { saveReasonText } from '../_components/save-reason-text';
import { submitDocuments } from '../actions';

const fields = Object.fromEntries(ticks.map((tick) => [tick, { label: applicationText.documents.ticks[tick] }]));

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
      fields={fields}
      reasonText={saveReasonText}
      autosave={!isCorrection}
      submit={applicationText.saveAndNext}
      defaults={given}
      hidden={{ version, ...hidden }}
      aside={<a href="/mijn/aanvraag/aanstellingen">{formText.back}</a>}
    >
      {documentCodes.map((code) => (
        <Fragment key={code}>
          {texts[code]}
          {ticksOf(code).map((tick) => (
            <TickField key={tick} name={tick} />
          ))}
        </Fragment>
      ))}
    </ActionForm>
  );
}
