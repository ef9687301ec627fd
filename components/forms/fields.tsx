'use client';

import { CircleAlert } from 'lucide';
import { type ComponentProps, Fragment, type ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { formText } from '@/lib/text/nl/shared/forms';
import { useField } from './form-context';

type Common = { name: string; hint?: ReactNode; optional?: boolean };
type TextFieldProps = Common &
  Pick<ComponentProps<'input'>, 'type' | 'autoComplete' | 'inputMode' | 'spellCheck' | 'autoCapitalize'> & {
    short?: boolean;
    /** Told as one types, such as to a preview. */
    onTyped?: (value: string) => void;
  };

/** One line of text, whatever its kind. */
export function TextField({ name, hint, optional, short, type = 'text', onTyped, ...rest }: TextFieldProps) {
  const field = useField(name);
  return (
    <FieldFrame field={field} hint={hint} optional={optional}>
      <input
        {...field.register}
        {...rest}
        onChange={(event) => {
          onTyped?.(event.target.value);
          return field.register.onChange(event);
        }}
        id={field.id}
        type={type}
        className={classNames('textbox', short && 'textbox-short')}
        defaultValue={type === 'password' ? undefined : field.typed}
        aria-describedby={describedBy(field, hint)}
        aria-invalid={field.error ? true : undefined}
      />
    </FieldFrame>
  );
}

/** Text of several lines. */
export function TextArea({ name, hint, optional, rows = 5 }: Common & { rows?: number }) {
  const field = useField(name);
  return (
    <FieldFrame field={field} hint={hint} optional={optional}>
      <textarea
        {...field.register}
        id={field.id}
        className="textbox"
        rows={rows}
        defaultValue={field.typed}
        aria-describedby={describedBy(field, hint)}
        aria-invalid={field.error ? true : undefined}
      />
    </FieldFrame>
  );
}

export type Choice = {
  value: string;
  label: string;
  hint?: string;
  /** Said below it and not part of what it is called. */
  note?: string;
};
type ChoicesProps = Common & { choices: Choice[]; onTyped?: (value: string) => void };

/** One of many, from a list; `none` is the choice of nothing yet. */
export function SelectField({ name, hint, choices, none, onTyped }: ChoicesProps & { none: string }) {
  const field = useField(name);
  return (
    <FieldFrame field={field} hint={hint}>
      <select
        {...field.register}
        onChange={(event) => {
          onTyped?.(event.target.value);
          return field.register.onChange(event);
        }}
        id={field.id}
        className="textbox"
        defaultValue={field.typed ?? ''}
        aria-describedby={describedBy(field, hint)}
        aria-invalid={field.error ? true : undefined}
      >
        <option value="">{none}</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** One of a few, as radio buttons. */
export function RadioField({ name, hint, choices, onTyped }: ChoicesProps) {
  const field = useField(name);
  return (
    <fieldset
      className={classNames('fieldset', field.error && 'form-field-invalid')}
      aria-describedby={describedBy(field, hint)}
    >
      <legend className="fieldset-legend">{field.words.label}</legend>
      {hint && (
        <p className="form-hint" id={field.hintId}>
          {hint}
        </p>
      )}
      <FieldErrorLine id={field.errorId} error={field.error} />
      {choices.map(({ value, label, hint: choiceHint, note }, index) => (
        <Fragment key={value}>
          <label className="choice">
            <input
              {...field.register}
              onChange={(event) => {
                onTyped?.(event.target.value);
                return field.register.onChange(event);
              }}
              type="radio"
              id={index === 0 ? field.id : `${field.id}-${value}`}
              value={value}
              aria-describedby={note && `${field.id}-${value}-note`}
              defaultChecked={field.typed === value}
            />
            <span>
              {label}
              {choiceHint && <span className="form-hint block">{choiceHint}</span>}
            </span>
          </label>
          {note && (
            <p className="form-hint" id={`${field.id}-${value}-note`}>
              {note}
            </p>
          )}
        </Fragment>
      ))}
    </fieldset>
  );
}

/** A tick: the label is the statement that one makes. */
export function TickField({ name }: { name: string }) {
  const field = useField(name);
  return (
    <div className={classNames('form-field', field.error && 'form-field-invalid')}>
      <FieldErrorLine id={field.errorId} error={field.error} />
      <label className="choice">
        <input
          {...field.register}
          type="checkbox"
          id={field.id}
          value="on"
          defaultChecked={field.typed === 'on'}
          aria-describedby={field.errorId}
          aria-invalid={field.error ? true : undefined}
        />
        <span>{field.words.label}</span>
      </label>
    </div>
  );
}

type Field = ReturnType<typeof useField>;

function FieldFrame(props: { field: Field; hint?: ReactNode; optional?: boolean; children: ReactNode }) {
  const { field, hint, optional, children } = props;
  return (
    <div className={classNames('form-field', field.error && 'form-field-invalid')}>
      <label className="form-label" htmlFor={field.id}>
        {field.words.label}
        {optional && <span className="font-normal text-muted"> ({formText.optional})</span>}
      </label>
      {hint && (
        <p className="form-hint" id={field.hintId}>
          {hint}
        </p>
      )}
      <FieldErrorLine id={field.errorId} error={field.error} />
      {children}
    </div>
  );
}

function FieldErrorLine({ id, error }: { id?: string; error?: string }) {
  if (!error) return null;
  return (
    <p className="form-error" id={id}>
      <Icon node={CircleAlert} size={20} />
      {error}
    </p>
  );
}

function describedBy(field: Field, hint: ReactNode): string | undefined {
  return classNames(field.errorId, hint ? field.hintId : undefined) || undefined;
}

/** Ticks that belong together under one question. */
export function TickGroup({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="fieldset">
      <legend className="fieldset-legend">{legend}</legend>
      {children}
    </fieldset>
  );
}
