'use client';

import { TextArea, TickField } from '@/components/forms/fields';
import { dossierActionText } from '@/lib/text/nl/registration/dossier-actions';

/** A second form on a page names its fields otherwise. */
export function ReasonField({ reason = 'reason', sure = 'sure' }: { reason?: string; sure?: string }) {
  return (
    <>
      <TextArea name={reason} hint={dossierActionText.name.fields.reason.hint} />
      <TickField name={sure} />
    </>
  );
}
