import { Button } from '@/components/ui/button';
import { FieldFrame } from '@/components/ui/field-frame';
import { FilterChoice } from '@/components/ui/filter-choice';
import { SearchForm } from '@/components/ui/search-form';
import { activitySources, activityStates } from '@/lib/portfolio/activity-class';
import {
  type ActivityQuery,
  type CycleChoice,
  cycleValue,
  isNarrowedActivities,
  sourceSlugs,
  stateSlugs,
} from '@/lib/portfolio/activity-query';
import { STATUS_PARAM } from '@/lib/shared/list-address';
import { WORDS_PARAM } from '@/lib/shared/searched-words';
import { activitySourceNames, activityStateNames } from '@/lib/text/nl/portfolio/portfolio';
import { portfolioText } from '@/lib/text/nl/portfolio/portfolio-pages';

const text = portfolioText.filter;
const all = { value: '', label: text.all };

type ActivityFilterProps = { query: ActivityQuery; cycles: CycleChoice[]; categories: string[] };

/** Choosing in the list: a plain GET, so that what is chosen has an address of its own. */
export function ActivityFilter({ query, cycles, categories }: ActivityFilterProps) {
  const states = activityStates.map((state) => ({ value: stateSlugs[state], label: activityStateNames[state] }));
  const sources = activitySources.map((source) => ({ value: sourceSlugs[source], label: activitySourceNames[source] }));
  return (
    <SearchForm action="/mijn/portfolio" label={text.heading} className="queue-filter-line">
      <FieldFrame id="toon-woorden" label={text.words}>
        <input
          id="toon-woorden"
          className="textbox"
          type="search"
          name={WORDS_PARAM}
          defaultValue={query.words}
          autoComplete="off"
          enterKeyHint="search"
        />
      </FieldFrame>
      <Button variant="secondary">{text.submit}</Button>
      {isNarrowedActivities(query) && <a href="/mijn/portfolio">{text.reset}</a>}
      <details className="queue-filter-more" open={isNarrowedActivities({ ...query, words: '' })}>
        <summary>{text.more}</summary>
        <div className="queue-filter-line">
          <FilterChoice
            id="toon-cyclus"
            name="cyclus"
            label={text.cycle}
            chosen={query.cycle ?? ''}
            options={[all, ...cycles.map((choice) => ({ value: cycleValue(choice), label: text.cycles(choice) }))]}
          />
          <FilterChoice
            id="toon-categorie"
            name="categorie"
            label={text.category}
            chosen={query.category}
            options={[all, ...categories.map((code) => ({ value: code, label: code }))]}
          />
          <FilterChoice
            id="toon-status"
            name={STATUS_PARAM}
            label={text.state}
            chosen={query.state ? stateSlugs[query.state] : ''}
            options={[all, ...states]}
          />
          <FilterChoice
            id="toon-herkomst"
            name="herkomst"
            label={text.source}
            chosen={query.source ? sourceSlugs[query.source] : ''}
            options={[all, ...sources]}
          />
        </div>
      </details>
    </SearchForm>
  );
}
