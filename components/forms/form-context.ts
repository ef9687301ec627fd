'use client';

import { createContext, type FocusEvent, type ReactNode, use } from 'react';
import type { UseFormRegister } from 'react-hook-form';
import { describedInput } from '@/components/ui/field-frame';
import type { FieldErrors, TypedValues } from '@/lib/shared/action-state';
import { type FieldWords, fieldErrorText } from '@/lib/text/nl/shared/forms';
import { fieldId } from './field-id';

type FormContextValue = {
  /** When its page has another form with the same fields. */
  idPrefix?: string;
  fields: Record<string, FieldWords>;
  errors: FieldErrors;
  values: TypedValues;
  /** Whether what is typed now asks for this tick. */
  asks: (tick: string) => boolean;
  register: UseFormRegister<Record<string, unknown>>;
};

export const FormContext = createContext<FormContextValue | null>(null);

/** What was typed before, or else what is stored. */
export function useTyped(name: string): string {
  return use(FormContext)?.values[name] ?? '';
}

type FieldOptions = {
  hint?: ReactNode;
  onTyped?: (value: string) => void;
};

export function useField(name: string, { hint, onTyped }: FieldOptions = {}) {
  const form = use(FormContext);
  if (!form) throw new Error(`Field ${name} stands outside a form`);
  const words = form.fields[name] ?? { label: name };
  const wrong = form.errors[name];
  const frame = { id: fieldId(name, form.idPrefix), hint, error: wrong && fieldErrorText(wrong, words) };
  const registered = form.register(name, { onChange: (event) => onTyped?.(event.target.value) });
  const onBlur = (event: FocusEvent) => afterPress(() => void registered.onBlur(event));
  return {
    label: words.label,
    asks: form.asks,
    typed: form.values[name],
    frame,
    input: { ...registered, ...describedInput(frame), onBlur },
  };
}

/** An error line that appears during a press pushes the button away from under the pointer, and the press is lost. */
function afterPress(run: () => void) {
  if (document.querySelector(':active') === null) return run();
  const released = new AbortController();
  const then = () => {
    released.abort();
    // The click follows in the same task.
    setTimeout(run);
  };
  for (const event of ['pointerup', 'pointercancel'])
    document.addEventListener(event, then, { signal: released.signal });
}
