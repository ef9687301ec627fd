import { Button } from '@/components/ui/button';
import { isNarrowed, type QueueQuery, queueOrders, queueStands } from '@/lib/application/queue-query';
import { holderValue } from '@/lib/shared/list-address';
import { searchDoor } from '@/lib/shared/searched-words';
import { queueText } from '@/lib/text/nl/casework/management';
import { FilterChoice, FilterText, holderOptions, optionsOf } from './filter-fields';

type QueueFilterProps = {
  /** The page's own address, to which a plain post leads, so that what is chosen has an address of its own. */
  path: string;
  query: QueueQuery;
  /** Whose cases can be chosen; absent where all are one's own. */
  colleagues?: { id: string; name: string }[];
};

const { filter } = queueText;

/** Searching and choosing in the queue; everything stands in the address but how to reach somebody. */
export function QueueFilter({ path, query, colleagues }: QueueFilterProps) {
  const stands = optionsOf(filter.stands, queueStands);
  const orders = optionsOf(filter.orders, queueOrders);
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of a few years ago don't know the search element
    <form action={searchDoor(path)} method="post" role="search" aria-label={filter.heading} className="flow">
      <FilterText label={filter.text} hint={filter.textHint} typed={query.text} />
      <div className="grid gap-4 sm:grid-cols-3">
        <FilterChoice name="stand" label={filter.stand} chosen={query.stand} options={stands} />
        {colleagues && (
          <FilterChoice
            name="van"
            label={filter.holder}
            chosen={holderValue(query.holder)}
            options={holderOptions(filter.holders, colleagues)}
          />
        )}
        <FilterChoice name="volgorde" label={filter.order} chosen={query.order} options={orders} />
      </div>
      <label className="choice">
        <input type="checkbox" name="termijn" value="voorbij" defaultChecked={query.pastTerm} />
        <span>{filter.pastTerm}</span>
      </label>
      <div className="form-actions">
        <Button variant="secondary">{filter.submit}</Button>
        {isNarrowed(query) && <a href={path}>{filter.all}</a>}
      </div>
    </form>
  );
}
