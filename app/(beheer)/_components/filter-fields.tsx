import { WORDS_PARAM } from '@/lib/shared/searched-words';

export type FilterOption = { value: string; label: string };

/** The search box of a list. */
export function FilterText({ label, hint, typed }: { label: string; hint: string; typed: string }) {
  return (
    <div className="form-field">
      <label className="form-label" htmlFor="zoek-q">
        {label}
      </label>
      <p className="form-hint" id="zoek-q-uitleg">
        {hint}
      </p>
      <input
        className="textbox"
        id="zoek-q"
        name={WORDS_PARAM}
        type="text"
        defaultValue={typed}
        autoComplete="off"
        spellCheck={false}
        aria-describedby="zoek-q-uitleg"
      />
    </div>
  );
}

type FilterChoiceProps = { name: string; label: string; chosen: string; options: FilterOption[] };

/** One of a few by which a list is narrowed or ordered. */
export function FilterChoice({ name, label, chosen, options }: FilterChoiceProps) {
  const id = `zoek-${name}`;
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

/** Codes with their words, as options. */
export function optionsOf(
  words: Record<string, string>,
  codes: readonly string[] = Object.keys(words),
): FilterOption[] {
  return codes.map((value) => ({ value, label: words[value] ?? value }));
}

/** Whose work: everybody's, one's own, nobody's, or a colleague's. */
export function holderOptions(
  words: Record<'iedereen' | 'mij' | 'niemand', string>,
  colleagues: { id: string; name: string }[],
): FilterOption[] {
  return [
    ...optionsOf(words, ['iedereen', 'mij', 'niemand']),
    ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
  ];
}
