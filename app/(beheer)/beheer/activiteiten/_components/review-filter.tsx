import { FilterChoice, FilterText, holderOptions, optionsOf } from '@/app/(beheer)/_components/filter-fields';
import { Button } from '@/components/ui/button';
import { isNarrowedReview, type ReviewQuery, reviewOrders, reviewStates } from '@/lib/review/review-queue';
import { holderValue } from '@/lib/shared/list-address';
import { searchDoor } from '@/lib/shared/searched-words';
import { reviewQueueText } from '@/lib/text/nl/review/review-pages';

type ReviewFilterProps = {
  /** The page's own address, to which a plain post leads, so that what is chosen has an address of its own. */
  path: string;
  query: ReviewQuery;
  types: Record<string, string>;
  colleagues: { id: string; name: string }[];
};

const { filter } = reviewQueueText;

/** Searching and choosing among activities; everything stands in the address but how to reach somebody. */
export function ReviewFilter({ path, query, types, colleagues }: ReviewFilterProps) {
  const choices = [
    { name: 'stand', label: filter.stand, chosen: query.stand, options: optionsOf(filter.stands, reviewStates) },
    {
      name: 'soort',
      label: filter.type,
      chosen: query.type,
      options: [{ value: '', label: filter.everyType }, ...optionsOf(types)],
    },
    {
      name: 'van',
      label: filter.holder,
      chosen: holderValue(query.holder),
      options: holderOptions(filter.holders, colleagues),
    },
    { name: 'volgorde', label: filter.order, chosen: query.order, options: optionsOf(filter.orders, reviewOrders) },
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of a few years ago don't know the search element
    <form action={searchDoor(path)} method="post" role="search" aria-label={filter.heading} className="flow">
      <FilterText label={filter.text} hint={filter.textHint} typed={query.text} />
      <div className="grid gap-4 sm:grid-cols-2">
        {choices.map((choice) => (
          <FilterChoice key={choice.name} {...choice} />
        ))}
      </div>
      <div className="form-actions">
        <Button variant="secondary">{filter.submit}</Button>
        {isNarrowedReview(query) && <a href={path}>{filter.all}</a>}
      </div>
    </form>
  );
}
