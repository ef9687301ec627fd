import { FILTERS_PATH, filterHref, type SavedFilter } from '@/lib/casework/saved-filters';
import { savedFiltersText } from '@/lib/text/nl/casework/saved-filters';

const { inQueue: text } = savedFiltersText;

/** As many as fit beside the filter, so that the queue begins as high with eight as with none. */
const AT_ONCE = 3;

type KeptFilterLinksProps = { filters: readonly SavedFilter[]; choices: string };

/** What somebody keeps for a queue, each a link; `choices` is what is chosen there now. */
export function KeptFilterLinks({ filters, choices }: KeptFilterLinksProps) {
  if (filters.length === 0) return null;
  const others = filters.slice(AT_ONCE);
  const link = (filter: SavedFilter) => (
    <li key={filter.id}>
      <a href={filterHref(filter)} aria-current={filter.choices === choices ? 'page' : undefined}>
        {filter.name}
      </a>
    </li>
  );
  return (
    <nav className="kept-filters" aria-label={text.label}>
      <ul>
        {filters.slice(0, AT_ONCE).map(link)}
        {others.length > 0 && (
          <li>
            <details open={others.some((filter) => filter.choices === choices)}>
              <summary>{text.more(others.length)}</summary>
              <ul>{others.map(link)}</ul>
            </details>
          </li>
        )}
        <li>
          <a href={FILTERS_PATH}>{text.change}</a>
        </li>
      </ul>
    </nav>
  );
}
