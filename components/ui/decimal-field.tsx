import { describedInput, FieldFrame } from './field-frame';

type DecimalFieldProps = {
  id: string;
  name: string;
  label: string;
  hint?: string;
  error: string | null;
  typed: string | undefined;
};

/** A number with a comma in a form that asks by its address: what was typed stays, and what is wrong stands beside it. */
export function DecimalField({ name, label, typed, ...frame }: DecimalFieldProps) {
  return (
    <FieldFrame {...frame} label={label}>
      <input
        {...describedInput(frame)}
        className="textbox textbox-short"
        name={name}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        defaultValue={typed}
      />
    </FieldFrame>
  );
}
