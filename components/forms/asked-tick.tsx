'use client';

import { useState } from 'react';
import { TickField } from './fields';
import { useField } from './form-context';

/** The tick of whoever goes on with what was asked about: there from the moment that it was asked. */
export function AskedTick({ name }: { name: string }) {
  const { error, typed } = useField(name);
  const isAsked = error !== undefined || typed === 'on';
  const [wasAsked, setWasAsked] = useState(isAsked);
  // Mending the error mustn't take the tick away from under the pointer.
  if (isAsked && !wasAsked) setWasAsked(true);
  return isAsked || wasAsked ? <TickField name={name} /> : null;
}
