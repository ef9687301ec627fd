import { Button } from '@/components/ui/button';

type ListFilterProps = {
  /** The parameter of the address. */
  name: string;
  legend: string;
  submit: string;
  choices: { value: string; label: string }[];
  chosen: string;
};

export function ListFilter({ name, legend, submit, choices, chosen }: ListFilterProps) {
  return (
    <form method="get" className="flow">
      <fieldset className="fieldset">
        <legend className="fieldset-legend">{legend}</legend>
        {choices.map(({ value, label }) => (
          <label key={value} className="choice">
            <input type="radio" name={name} value={value} defaultChecked={chosen === value} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <div className="form-actions">
        <Button variant="secondary">{submit}</Button>
      </div>
    </form>
  );
}
