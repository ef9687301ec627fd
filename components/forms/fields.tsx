'use client';

import { type ComponentProps, Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { FieldFrame, HintAndError } from '@/components/ui/field-frame';
import { Unbroken } from '@/components/ui/unbroken';
import { useField } from './form-context';

type Common = { name: string; hint?: ReactNode; optional?: boolean };
type Watched = { onTyped?: (value: string) => void };
type TextFieldProps = Common &
  Watched &
  Pick<ComponentProps<'input'>, 'type' | 'autoComplete' | 'inputMode' | 'spellCheck' | 'autoCapitalize'> & {
    short?: boolean;
  };

export function TextField({ name, hint, optional, short, type = 'text', onTyped, ...rest }: TextFieldProps) {
  const { label, typed, frame, input } = useField(name, { hint, onTyped });
  return (
    <FieldFrame {...frame} label={label} optional={optional}>
      <input
        {...input}
        {...rest}
        type={type}
        className={classNames('textbox', short && 'textbox-short')}
        defaultValue={typed}
      />
    </FieldFrame>
  );
}

export function EmailField(props: Pick<TextFieldProps, 'name' | 'hint' | 'autoComplete'>) {
  return <TextField type="email" autoComplete="email" autoCapitalize="none" spellCheck={false} {...props} />;
}

/** From an app, or a written recovery code. */
export function CodeField(props: Pick<TextFieldProps, 'name' | 'hint'>) {
  return <TextField short autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} {...props} />;
}

export function TextArea({ name, hint, optional, rows = 5 }: Common & { rows?: number }) {
  const { label, typed, frame, input } = useField(name, { hint });
  return (
    <FieldFrame {...frame} label={label} optional={optional}>
      <textarea {...input} className="textbox" rows={rows} defaultValue={typed} />
    </FieldFrame>
  );
}

export type Choice = {
  value: string;
  label: string;
  hint?: string;
  note?: string;
};
type ChoicesProps = Common & Watched & { choices: Choice[] };

export function SelectField({ name, hint, choices, none, onTyped }: ChoicesProps & { none: string }) {
  const { label, typed, frame, input } = useField(name, { hint, onTyped });
  return (
    <FieldFrame {...frame} label={label}>
      <select {...input} className="textbox" defaultValue={typed ?? ''}>
        <option value="">{none}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** In columns where there are several of one or two words. */
export function RadioField({ name, hint, choices, onTyped, inColumns }: ChoicesProps & { inColumns?: boolean }) {
  const { label: legend, typed, frame, input } = useField(name, { hint, onTyped });
  const { 'aria-describedby': describedBy, 'aria-invalid': _, ...registered } = input;
  const { id, error } = frame;
  return (
    <fieldset className={classNames('fieldset', error && 'form-field-invalid')} aria-describedby={describedBy}>
      <legend className="fieldset-legend">{legend}</legend>
      <HintAndError {...frame} />
      <div className={inColumns ? 'choice-columns' : undefined}>
        {choices.map(({ value, label, hint: choiceHint, note }, index) => (
          <Fragment key={value}>
            <label className="choice">
              <input
                {...registered}
                type="radio"
                id={index === 0 ? id : `${id}-${value}`}
                value={value}
                aria-describedby={note && `${id}-${value}-note`}
                defaultChecked={typed === value}
              />
              <span>
                <Unbroken>{label}</Unbroken>
                {choiceHint && <span className="form-hint block">{choiceHint}</span>}
              </span>
            </label>
            {note && (
              <p className="form-hint" id={`${id}-${value}-note`}>
                {note}
              </p>
            )}
          </Fragment>
        ))}
      </div>
    </fieldset>
  );
}

export function TickField({ name, hint }: Omit<Common, 'optional'>) {
  const { label, typed, frame, input } = useField(name, { hint });
  return (
    <div className={classNames('form-field', frame.error && 'form-field-invalid')}>
      <HintAndError {...frame} />
      <label className="choice">
        <input {...input} type="checkbox" value="on" defaultChecked={typed === 'on'} />
        <span>{label}</span>
      </label>
    </div>
  );
}

/** There once a sent form was refused for it, for as long as what is typed asks for it, ticked or not. */
export function AskedTick({ name }: { name: string }) {
  const { asks, frame, typed } = useField(name);
  const box = useRef<HTMLDivElement>(null);
  const [isAsked, setAsked] = useState(typed === 'on');
  const [wasMissed, setMissed] = useState(false);
  const isMissed = Boolean(frame.error);
  if (isMissed !== wasMissed) {
    setMissed(isMissed);
    // From now on: the click that ticks it mends it, which mustn't take it away.
    if (isMissed) setAsked(true);
  }
  useEffect(() => {
    const ended = new AbortController();
    const form = box.current?.closest('form');
    form?.addEventListener('input', () => setAsked(asks(name)), { signal: ended.signal });
    return () => ended.abort();
  });
  if (!isAsked && !frame.error) return null;
  return (
    <div ref={box}>
      <TickField name={name} />
    </div>
  );
}

export function TickGroup({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="fieldset">
      <legend className="fieldset-legend">{legend}</legend>
      {children}
    </fieldset>
  );
}
