import { FILTERS_PATH, filterHref, type SavedFilter } from '@/lib/casework/saved-filters';
import { savedFiltersText } from '@/lib/text/nl/casework/saved-filters';

const { inQueue: text } = savedFiltersText;

/** As many as have room beside the filter: with more the queue would begin lower, so these open first. */
const AT_ONCE = 3;

type KeptFilterLinksProps = { filters: readonly SavedFilter[]; choices: string };

/** What somebody keeps for a queue, each a link; `choices` is what is chosen there now. */
export function KeptFilterLinks({ filters, choices }: KeptFilterLinksProps) {
  if (filters.length === 0) return null;
  const isChosen = (filter: SavedFilter) => filter.choices === choices;
  const links = (
    <ul>
      {filters.map((filter) => (
        <li key={filter.id}>
          <a href={filterHref(filter)} aria-current={isChosen(filter) ? 'page' : undefined}>
            {filter.name}
          </a>
        </li>
      ))}
      <li>
        <a href={FILTERS_PATH}>{text.change}</a>
      </li>
    </ul>
  );
  return (
    <nav className="link-line kept-filters" aria-label={text.label}>
      {filters.length <= AT_ONCE ? (
        links
      ) : (
        <details open={filters.some(isChosen)}>
          <summary>{text.more(filters.length)}</summary>
          {links}
        </details>
      )}
    </nav>
  );
}
