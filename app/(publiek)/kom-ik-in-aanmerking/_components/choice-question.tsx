import { classNames } from '@/components/ui/class-names';
import { describedInput, HintAndError } from '@/components/ui/field-frame';

type ChoiceQuestionProps = {
  name: string;
  legend: string;
  hint?: string;
  error: string | null;
  typed: string;
  choices: { value: string; label: string }[];
};

/** The first choice has the question's id, for the summary of errors. */
export function ChoiceQuestion({ name, legend, hint, error, typed, choices }: ChoiceQuestionProps) {
  const frame = { id: name, hint, error };
  return (
    <fieldset
      className={classNames('fieldset', error && 'form-field-invalid')}
      aria-describedby={describedInput(frame)['aria-describedby']}
    >
      <legend className="fieldset-legend">{legend}</legend>
      <HintAndError {...frame} />
      {choices.map(({ value, label }, index) => (
        <label key={value} className="choice">
          <input
            type="radio"
            id={index === 0 ? name : `${name}-${value}`}
            name={name}
            value={value}
            defaultChecked={typed === value}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
