export type FilterOption = { value: string; label: string };
export type FilterGroup = { label: string; options: FilterOption[] };
export type FilterChoiceProps = {
  id: string;
  name: string;
  label: string;
  chosen: string;
  options: FilterOption[];
  /** After those that stand by themselves. */
  groups?: FilterGroup[];
};

/** One choice of a form that narrows a list. */
export function FilterChoice({ id, name, label, chosen, options, groups = [] }: FilterChoiceProps) {
  return (
    <div>
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <select className="textbox" id={id} name={name} defaultValue={chosen}>
        {options.map(optionOf)}
        {groups
          .filter((group) => group.options.length > 0)
          .map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map(optionOf)}
            </optgroup>
          ))}
      </select>
    </div>
  );
}

function optionOf({ value, label }: FilterOption) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
