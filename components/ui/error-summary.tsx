'use client';

import { useEffect, useId, useRef } from 'react';
import { formText } from '@/lib/text/nl/shared/forms';
import { useHydrating } from './use-hydrating';

export type ErrorSummaryItem = {
  /** Of the field, or of the first field of a group. */
  fieldId: string;
  message: string;
};

/** Takes the focus, without JavaScript too: once, so that correcting a field leaves it there. A new attempt is a new key. */
export function ErrorSummary({ errors }: { errors: ErrorSummaryItem[] }) {
  const summary = useRef<HTMLElement>(null);
  const headingId = useId();
  const hydrating = useHydrating();
  const startedOnServer = useRef(hydrating);

  useEffect(() => {
    // The browser focused the server's own page, and whoever moved on since mustn't be pulled back.
    if (!startedOnServer.current) summary.current?.focus();
  }, []);

  if (errors.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: whoever sent a form needs to know first what is wrong with it
    <section ref={summary} className="error-summary" tabIndex={-1} autoFocus aria-labelledby={headingId}>
      <h2 id={headingId}>{formText.errorSummaryHeading(errors.length)}</h2>
      <ul className="bulleted">
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`}>
            <a href={`#${fieldId}`}>{message}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
