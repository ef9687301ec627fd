import { Button } from '@/components/ui/button';
import { activityStates } from '@/lib/portfolio/activity-class';
import {
  type ActivityQuery,
  type CycleChoice,
  cycleValue,
  isNarrowedActivities,
  stateSlugs,
} from '@/lib/portfolio/activity-query';
import { activityStateTexts } from '@/lib/text/nl/portfolio/portfolio';
import { portfolioText } from '@/lib/text/nl/portfolio/portfolio-pages';

const text = portfolioText.filter;

type ActivityFilterProps = { query: ActivityQuery; cycles: CycleChoice[]; categories: string[] };

/** Choosing in the list: a plain GET, so that what is chosen has an address of its own. */
export function ActivityFilter({ query, cycles, categories }: ActivityFilterProps) {
  const states = activityStates.map((state) => ({ value: stateSlugs[state], label: activityStateTexts[state].label }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of a few years ago don't know the search element
    <form action="/mijn/portfolio" method="get" role="search" aria-label={text.heading} className="flow">
      <div className="grid gap-4 sm:grid-cols-3">
        <Choice
          name="cyclus"
          label={text.cycle}
          chosen={query.cycle ?? ''}
          options={cycles.map((choice) => ({ value: cycleValue(choice), label: text.cycles(choice) }))}
        />
        <Choice
          name="categorie"
          label={text.category}
          chosen={query.category}
          options={categories.map((code) => ({ value: code, label: code }))}
        />
        <Choice name="stand" label={text.state} chosen={query.state ? stateSlugs[query.state] : ''} options={states} />
      </div>
      <div className="form-actions">
        <Button variant="secondary">{text.submit}</Button>
        {isNarrowedActivities(query) && <a href="/mijn/portfolio">{text.reset}</a>}
      </div>
    </form>
  );
}

type ChoiceProps = { name: string; label: string; chosen: string; options: { value: string; label: string }[] };

function Choice({ name, label, chosen, options }: ChoiceProps) {
  const id = `toon-${name}`;
  return (
    <div>
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <select className="textbox" id={id} name={name} defaultValue={chosen}>
        <option value="">{text.all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
