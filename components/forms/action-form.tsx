'use client';

import { type ReactNode, useRef } from 'react';
import { get, type FieldErrors as HookErrors, type Resolver, set, useForm } from 'react-hook-form';
import type { z } from 'zod';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { useHydrating } from '@/components/ui/use-hydrating';
import type { ActionReason, ActionState, FieldErrors, TypedValues } from '@/lib/shared/action-state';
import { readFieldErrors } from '@/lib/shared/form-fields';
import type { Reason } from '@/lib/shared/results';
import { typedForm } from '@/lib/shared/typed-form';
import { type FieldWords, fieldErrorText, formText } from '@/lib/text/nl/shared/forms';
import { AutosaveLine, takeNewest, useAutosave } from './autosave';
import { fieldId } from './field-id';
import { FormContext } from './form-context';
import { FormOutcome, isConflict, type ReasonText } from './form-outcome';
import { useAnsweredForm } from './use-answered-form';

type ActionFormProps<R extends Reason<string>, S> = {
  action: (previous: ActionState<R>, form: FormData) => Promise<ActionState<R, S>>;
  /** What was asked for stands above the form, which stays for the next question. */
  answer?: (shown: S, key: number) => ReactNode;
  /** The server uses the same schema, and its word counts. */
  schema: z.ZodType;
  fields: Record<string, FieldWords>;
  reasonText: (reason: Exclude<R, ActionReason>) => ReasonText;
  submit: string;
  submitVariant?: ButtonVariant;
  /** What it is about, for who hears the button: where a page has more of the same words. */
  submitAbout?: string;
  defaults?: TypedValues;
  hidden?: Record<string, string | number>;
  /** For the second form of a page with fields of the same name. */
  idPrefix?: string;
  /** Its id, where the page has more than one form with this action: an answer without JavaScript is said at that one. */
  anchor?: string;
  /** The action must have somewhere to lead next, and answer with the new version. */
  autosave?: boolean;
  beforeSend?: () => Promise<boolean>;
  /** Until scripts run, its button belongs to another form of the page and says so by a field. */
  withoutScript?: { form: string; name: string; value: string | number };
  aside?: ReactNode;
  children?: ReactNode;
};

/** Without JavaScript a plain form; with it the same schema speaks up when a field is left. */
export function ActionForm<R extends Reason<string>, S = unknown>(props: ActionFormProps<R, S>) {
  const {
    action,
    schema,
    fields,
    reasonText,
    submit,
    submitVariant,
    submitAbout,
    defaults = {},
    hidden = {},
    aside,
    anchor,
    idPrefix = anchor,
  } = props;
  const { state, plainPost, send, isSending, answers } = useAnsweredForm(action, anchor);
  const element = useRef<HTMLFormElement>(null);
  const saving = useAutosave(element, schema, action, props.autosave === true);
  const { register, trigger, handleSubmit, formState } = useForm({
    mode: 'onTouched',
    shouldFocusError: false,
    resolver: resolverOf(schema, () => element.current),
  });

  const errors = visibleErrors(state, formState.errors, Object.keys(fields), formState.isSubmitted);
  const values = state.status === 'idle' ? defaults : state.values;
  const plainButton = useHydrating() ? props.withoutScript : undefined;
  const attempt = `${formState.submitCount} ${answers}`;
  const asks = (name: string) => element.current !== null && isAsked(name, schema, new FormData(element.current));
  const checkAndSend = handleSubmit(async () => {
    const version = await saving.settle();
    if (props.beforeSend && !(await props.beforeSend())) return;
    if (!element.current) return;
    const form = new FormData(element.current);
    takeNewest(form, version);
    send(form);
  });

  return (
    <FormContext value={{ fields, errors, values, register, asks, idPrefix }}>
      {state.status === 'done' && state.shown !== undefined && props.answer?.(state.shown, answers)}
      <form
        ref={element}
        id={anchor}
        action={plainPost}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSending && !formState.isSubmitting) void checkAndSend(event);
        }}
        onChange={() => {
          saving.onChange();
          // One answer can mend another: an address its tick, the first of two days the last.
          const wrong = Object.keys(errors);
          if (wrong.length > 0) void trigger(wrong);
        }}
        noValidate
      >
        <FormOutcome state={state} reasonText={reasonText} fields={fields} />
        {(state.status === 'invalid' || formState.isSubmitted) && (
          <ErrorSummary key={attempt} errors={summaryOf(errors, fields, idPrefix)} />
        )}
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={hiddenValue(name, value, state, saving.version)} />
        ))}
        {props.children}
        <div className="form-actions">
          <Button
            variant={submitVariant}
            aria-disabled={isSending || undefined}
            aria-label={submitAbout && !isSending ? `${submit}: ${submitAbout}` : undefined}
            {...plainButton}
          >
            {isSending ? formText.busy : submit}
          </Button>
          {aside}
        </div>
        {props.autosave && <AutosaveLine autosaved={saving.autosaved} />}
      </form>
    </FormContext>
  );
}

/** After a conflict the stored version: saving again is then a choice. The id stays the one that was sent. */
function hiddenValue(name: string, value: string | number, state: ActionState, autosaved: number | undefined) {
  if (name === 'id') return state.status === 'idle' ? value : (state.values.id ?? value);
  if (name !== 'version') return value;
  const conflict = state.status === 'refused' ? state.reasons.find(isConflict) : undefined;
  return conflict?.version ?? autosaved ?? value;
}

/** Reads the form itself, as the server will, so that both see the same input. */
function resolverOf(schema: z.ZodType, form: () => HTMLFormElement | null): Resolver {
  return (values) => {
    const element = form();
    if (!element) return { values, errors: {} };
    const parsed = schema.safeParse(typedForm(new FormData(element)).input);
    if (parsed.success) return { values, errors: {} };
    const errors: HookErrors = {};
    for (const [name, error] of Object.entries(readFieldErrors(parsed.error)))
      set(errors, name, { type: 'schema', message: JSON.stringify(error) });
    return { values: {}, errors };
  };
}

/** Whether the form as it is typed is refused without this tick. */
function isAsked(tick: string, schema: z.ZodType, typed: FormData): boolean {
  typed.delete(tick);
  const parsed = schema.safeParse(typedForm(typed).input);
  return !parsed.success && tick in readFieldErrors(parsed.error);
}

/** The browser's findings go before the server's earlier answer; once sent, only fields that are still wrong. */
function visibleErrors(state: ActionState, inBrowser: HookErrors, names: string[], isSubmitted: boolean): FieldErrors {
  const fromServer = state.status === 'invalid' ? state.errors : {};
  const errors: FieldErrors = {};
  for (const name of names) {
    const { message } = (get(inBrowser, name) ?? {}) as { message?: string };
    const error = message ? (JSON.parse(message) as FieldErrors[string]) : fromServer[name];
    if (error) errors[name] = error;
  }
  // An error of a field that this form doesn't show still has to be said.
  for (const [name, error] of Object.entries(fromServer))
    if (!isSubmitted || !names.includes(name)) errors[name] ??= error;
  return errors;
}

function summaryOf(errors: FieldErrors, fields: Record<string, FieldWords>, idPrefix?: string) {
  return Object.entries(errors).map(([name, error]) => ({
    fieldId: fieldId(name, idPrefix),
    message: fieldErrorText(error, fields[name] ?? { label: name }),
  }));
}
