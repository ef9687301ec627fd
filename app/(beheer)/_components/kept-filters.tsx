import { FILTERS_PATH, filterHref, type SavedFilter } from '@/lib/casework/saved-filters';
import { savedFiltersText } from '@/lib/text/nl/casework/saved-filters';

const { inQueue: text } = savedFiltersText;

/** What somebody keeps for a queue, each a link; `choices` is what is chosen there now. */
export function KeptFilterLinks({ filters, choices }: { filters: readonly SavedFilter[]; choices: string }) {
  if (filters.length === 0) return null;
  return (
    <nav className="kept-filters" aria-label={text.label}>
      <ul>
        {filters.map((filter) => (
          <li key={filter.id}>
            <a href={filterHref(filter)} aria-current={filter.choices === choices ? 'page' : undefined}>
              {filter.name}
            </a>
          </li>
        ))}
        <li>
          <a href={FILTERS_PATH}>{text.change}</a>
        </li>
      </ul>
    </nav>
  );
}
