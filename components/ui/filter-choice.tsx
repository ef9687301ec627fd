export type FilterOption = { value: string; label: string };
export type FilterChoiceProps = { id: string; name: string; label: string; chosen: string; options: FilterOption[] };

/** One choice of a form that narrows a list. */
export function FilterChoice({ id, name, label, chosen, options }: FilterChoiceProps) {
  return (
    <div>
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <select className="textbox" id={id} name={name} defaultValue={chosen}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
