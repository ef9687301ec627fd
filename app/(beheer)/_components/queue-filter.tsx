import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { FilterChoice, type FilterChoiceProps, type FilterOption } from '@/components/ui/filter-choice';
import { searchDoor, WORDS_PARAM } from '@/lib/shared/searched-words';
import { holderValue, type QueueHolder, type QueueQuery, type WorkQueue } from '@/lib/shared/work-queue';
import { workFilterText as text } from '@/lib/text/nl/shared/work-queue';

type Choice = Omit<FilterChoiceProps, 'id'>;

type QueueFilterProps<State extends string, Order extends string, Own extends object> = {
  /** The page's own address, to which a plain post leads, so that what is chosen has an address of its own. */
  path: string;
  queue: WorkQueue<State, Order, Own>;
  query: QueueQuery<State, Order, Own>;
  words: {
    text: string;
    textHint: string;
    stands: Record<State | 'open', string>;
    orders: Record<Order | 'oldest', string>;
  };
  /** Whose work can be chosen; absent where all is one's own. */
  colleagues?: { id: string; name: string }[];
  choice?: Choice;
  children?: ReactNode;
};

/** Searching and choosing in a queue; everything stands in the address but how to reach somebody. */
export function QueueFilter<State extends string, Order extends string, Own extends object>(
  props: QueueFilterProps<State, Order, Own>,
) {
  const { path, queue, query, words, colleagues, choice, children } = props;
  const { states, orders } = queue;
  const choices: Choice[] = [
    { name: 'stand', label: text.stand, chosen: states[query.state], options: optionsOf(states, words.stands) },
    ...(choice ? [choice] : []),
    ...(colleagues ? [holderChoice(query.holder, colleagues)] : []),
    { name: 'volgorde', label: text.order, chosen: orders[query.order], options: optionsOf(orders, words.orders) },
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of a few years ago don't know the search element
    <form action={searchDoor(path)} method="post" role="search" aria-label={text.heading} className="flow">
      <FilterText label={words.text} hint={words.textHint} typed={query.text} />
      <div className={choice ? 'grid gap-4 sm:grid-cols-2' : 'grid gap-4 sm:grid-cols-3'}>
        {choices.map((one) => (
          <FilterChoice key={one.name} id={`zoek-${one.name}`} {...one} />
        ))}
      </div>
      {children}
      <div className="form-actions">
        <Button variant="secondary">{text.submit}</Button>
        {queue.isNarrowed(query) && <a href={path}>{text.all}</a>}
      </div>
    </form>
  );
}

function holderChoice(holder: QueueHolder, colleagues: { id: string; name: string }[]): Choice {
  const { everybody, me, nobody } = text.holders;
  const options = [
    { value: holderValue('everybody'), label: everybody },
    { value: holderValue('me'), label: me },
    { value: holderValue('nobody'), label: nobody },
    ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return { name: 'van', label: text.holder, chosen: holderValue(holder), options };
}

function optionsOf<Code extends string>(values: Record<Code, string>, labels: Record<Code, string>): FilterOption[] {
  return (Object.keys(values) as Code[]).map((code) => ({ value: values[code], label: labels[code] }));
}

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
