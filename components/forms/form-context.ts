'use client';

import { createContext, type FocusEvent, use } from 'react';
import type { UseFormRegister } from 'react-hook-form';
import type { FieldErrors, TypedValues } from '@/lib/shared/action-state';
import { type FieldWords, fieldErrorText } from '@/lib/text/nl/shared/forms';
import { afterPress } from './after-press';

type FormContextValue = {
  /** What the ids of its fields begin with, when its page has another form with such fields. */
  idPrefix?: string;
  fields: Record<string, FieldWords>;
  errors: FieldErrors;
  values: TypedValues;
  register: UseFormRegister<Record<string, unknown>>;
};

export const FormContext = createContext<FormContextValue | null>(null);

export function fieldId(name: string, prefix = 'veld'): string {
  return `${prefix}-${name.replaceAll('.', '-')}`;
}

/** What stood in a field of the form round it when the form was shown: what was typed before, or what is stored. */
export function useTyped(name: string): string {
  return use(FormContext)?.values[name] ?? '';
}

/** Everything that one field of the form round it needs. */
export function useField(name: string) {
  const form = use(FormContext);
  if (!form) throw new Error(`Field ${name} stands outside a form`);
  const words = form.fields[name] ?? { label: name };
  const error = form.errors[name];
  const id = fieldId(name, form.idPrefix);
  const register = form.register(name);
  return {
    id,
    words,
    typed: form.values[name],
    error: error && fieldErrorText(error, words),
    errorId: error ? `${id}-fout` : undefined,
    hintId: `${id}-uitleg`,
    register: { ...register, onBlur: (event: FocusEvent) => afterPress(() => void register.onBlur(event)) },
  };
}
