import { Button } from '@/components/ui/button';
import { isNarrowed, type QueueQuery, queueOrders, queueStands } from '@/lib/application/queue-query';
import { holderValue } from '@/lib/shared/list-address';
import { queueText } from '@/lib/text/nl/management';

type Option = { value: string; label: string };
type QueueFilterProps = {
  /** The page's own address: a plain GET, so that what is chosen has an address of its own. */
  path: string;
  query: QueueQuery;
  /** Whose cases can be chosen; absent where all are one's own. */
  colleagues?: { id: string; name: string }[];
};

const { filter } = queueText;

/** Searching and choosing in the queue; everything stands in the address. */
export function QueueFilter({ path, query, colleagues }: QueueFilterProps) {
  const stands = queueStands.map((stand) => ({ value: stand, label: filter.stands[stand] }));
  const orders = queueOrders.map((order) => ({ value: order, label: filter.orders[order] }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of a few years ago don't know the search element
    <form action={path} method="get" role="search" aria-label={filter.heading} className="flow">
      <div className="form-field">
        <label className="form-label" htmlFor="zoek-q">
          {filter.text}
        </label>
        <p className="form-hint" id="zoek-q-uitleg">
          {filter.textHint}
        </p>
        <input
          className="textbox"
          id="zoek-q"
          name="q"
          type="text"
          defaultValue={query.text}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="zoek-q-uitleg"
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <Choice name="stand" label={filter.stand} chosen={query.stand} options={stands} />
        {colleagues && (
          <Choice name="van" label={filter.holder} chosen={holderValue(query.holder)} options={holders(colleagues)} />
        )}
        <Choice name="volgorde" label={filter.order} chosen={query.order} options={orders} />
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

function holders(colleagues: { id: string; name: string }[]): Option[] {
  const { iedereen, mij, niemand } = filter.holders;
  const fixed = { iedereen, mij, niemand };
  return [
    ...Object.entries(fixed).map(([value, label]) => ({ value, label })),
    ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
  ];
}

function Choice({ name, label, chosen, options }: { name: string; label: string; chosen: string; options: Option[] }) {
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
