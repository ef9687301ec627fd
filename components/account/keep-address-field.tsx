'use client';

import { useState } from 'react';
import { TickField } from '@/components/forms/fields';
import { useField } from '@/components/forms/form-context';

/** The tick of whoever goes on with a shared mailbox: there from the moment that it was asked for. */
export function KeepAddressField() {
  const { error, typed } = useField('keepAddress');
  const isAsked = error !== undefined || typed === 'on';
  const [wasAsked, setWasAsked] = useState(isAsked);
  // Mending the error mustn't take the tick away from under the pointer.
  if (isAsked && !wasAsked) setWasAsked(true);
  return isAsked || wasAsked ? <TickField name="keepAddress" /> : null;
}
