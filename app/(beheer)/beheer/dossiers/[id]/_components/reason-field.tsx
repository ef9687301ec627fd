'use client';

import { TextArea, TickField } from '@/components/forms/fields';
import { dossierActionText } from '@/lib/text/nl/registration/dossier-actions';

type ReasonFieldProps = {
  /** A second form on a page names its fields otherwise. */
  reason?: string;
  sure?: string;
  /** Where it isn't read by the person. */
  hint?: string;
};

export function ReasonField({ reason = 'reason', sure = 'sure', hint }: ReasonFieldProps) {
  return (
    <>
      <TextArea name={reason} hint={hint ?? dossierActionText.name.fields.reason.hint} />
      <TickField name={sure} />
    </>
  );
}
