'use client';

import { use } from 'react';
import { TickField } from '@/components/forms/fields';
import { FormContext } from '@/components/forms/form-context';
import { warningKeys } from '@/lib/registration/watched-requirements';
import { detailsText } from '@/lib/text/nl/registration/details';

export const acknowledgementWords = { understood: { label: detailsText.understood } };

/**
 * "I understand this, save anyway": only there once the server said what the change would break, and sent along with
 * what it said. Without JavaScript the page comes back with it.
 */
export function AcknowledgementField() {
  const form = use(FormContext);
  const error = form?.errors.understood;
  const isWarning = error?.code === 'breaks_requirements' || error?.code === 'will_break_requirements';
  const warned = isWarning ? warningKeys(error).join(' ') : form?.values.warned;
  if (!warned) return null;
  return (
    <>
      <input type="hidden" name="warned" value={warned} />
      <TickField name="understood" />
    </>
  );
}
