import type { ReactNode } from 'react';

export type FormChoice = { code: string; label: string; form: ReactNode };

type OneFormProps = {
  /** What is asked above the choices. */
  legend: string;
  choices: FormChoice[];
  /** Open from the start; by itself none. */
  open?: string;
};

/**
 * Of several forms the chosen one is open, by CSS alone: it works without scripts, and a browser that doesn't know
 * `:has()` shows all. A form that says what is wrong with it stays open, whatever is chosen.
 */
export function OneForm({ legend, choices, open }: OneFormProps) {
  if (choices.length === 1) return choices[0]?.form;
  return (
    <div className="one-form flow">
      <fieldset className="fieldset">
        <legend className="fieldset-legend">{legend}</legend>
        {choices.map(({ code, label }) => (
          <label key={code} className="choice">
            <input type="radio" name="wat-doe-je" value={code} defaultChecked={code === open} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      {choices.map(({ code, form }) => (
        <div key={code} className="one-form-part flow">
          {form}
        </div>
      ))}
    </div>
  );
}
