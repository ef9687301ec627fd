import type { ReactNode } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { describedInput, FieldFrame } from '@/components/ui/field-frame';
import { FilterChoice, type FilterChoiceProps, type FilterOption } from '@/components/ui/filter-choice';
import { SearchForm } from '@/components/ui/search-form';
import { type KeptFilters, keepHref } from '@/lib/casework/saved-filters';
import { STATUS_PARAM } from '@/lib/shared/list-address';
import { searchDoor, WORDS_PARAM } from '@/lib/shared/searched-words';
import { holderValue, type QueueHolder, type QueueQuery, type WorkQueue } from '@/lib/shared/work-queue';
import { savedFiltersText } from '@/lib/text/nl/casework/saved-filters';
import { workFilterText as text } from '@/lib/text/nl/shared/work-queue';
import { KeptFilterLinks } from './kept-filters';
import { QueueTabs } from './queue-tabs';

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
  /** How many there are of each status, as far as that is counted. */
  counts?: Partial<Record<State | 'open', number>>;
  /** Where to begin, or go on. */
  next?: { href: string; label: string } | null;
  /** Whether it is searched by words too. */
  hasWords?: boolean;
  /** More to narrow by, seldom asked for; open where something of it was chosen. */
  isMore?: boolean;
  /** What the reader keeps under names for this list; absent where nothing can be kept. */
  kept?: KeptFilters;
  children?: ReactNode;
};

/** A tab for each status and one line to narrow by; everything stands in the address but how to reach somebody. */
export function QueueFilter<State extends string, Order extends string, Own extends object>(
  props: QueueFilterProps<State, Order, Own>,
) {
  const {
    path,
    queue,
    query,
    words,
    colleagues,
    choice,
    counts,
    next,
    hasWords = true,
    isMore = false,
    kept,
    children,
  } = props;
  const { states, orders } = queue;
  const choices: Choice[] = [
    ...(choice ? [choice] : []),
    ...(colleagues ? [holderChoice(query.holder, colleagues)] : []),
  ];
  const order = { name: 'volgorde', label: text.order, chosen: orders[query.order] };
  // What has ended has no promised day any more.
  const ofAnyDay = { ...query, promised: undefined, place: null };
  const tabs = (Object.keys(states) as (State | 'open')[]).map((state) => ({
    href: queue.href(path, { ...ofAnyDay, state }),
    label: words.stands[state],
    isCurrent: state === query.state,
    count: counts?.[state],
  }));
  const hasMore = Object.keys(orders).length > 1;
  const chosen = queue.href('', { ...query, text: '', sealed: undefined, place: null }).slice(1);
  return (
    <>
      <div className="queue-head">
        <QueueTabs label={text.stand} tabs={tabs} />
        {next && <ButtonLink href={next.href}>{next.label}</ButtonLink>}
      </div>
      <SearchForm action={searchDoor(path)} method="post" label={text.heading} className="queue-filter">
        <input type="hidden" name={STATUS_PARAM} value={states[query.state]} />
        <div className="queue-filter-line">
          {hasWords && <FilterText label={words.text} hint={words.textHint} typed={query.text} />}
          {choices.map((one) => (
            <FilterChoice key={one.name} id={`zoek-${one.name}`} {...one} />
          ))}
          <Button variant="secondary">{text.submit}</Button>
          {queue.isNarrowed(query) && <a href={path}>{text.all}</a>}
          {kept && chosen !== '' && !kept.filters.some((one) => one.choices === chosen) && (
            <a href={keepHref(kept.list, chosen)}>{savedFiltersText.inQueue.keep}</a>
          )}
          {hasMore && (
            <details className="queue-filter-more" open={isMore || query.order !== 'oldest'}>
              <summary>{text.more}</summary>
              <div className="queue-filter-line">
                <FilterChoice id="zoek-volgorde" {...order} options={optionsOf(orders, words.orders)} />
                {children}
              </div>
            </details>
          )}
          {kept && <KeptFilterLinks filters={kept.filters} choices={chosen} />}
        </div>
      </SearchForm>
    </>
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

type FilterTextProps = { label: string; hint: string; typed: string; id?: string; error?: string };

export function FilterText({ label, typed, id = 'zoek-q', ...said }: FilterTextProps) {
  const frame = { ...said, id, hintHidden: true };
  return (
    <FieldFrame {...frame} label={label}>
      <input
        {...describedInput(frame)}
        className="textbox"
        name={WORDS_PARAM}
        type="text"
        defaultValue={typed}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
    </FieldFrame>
  );
}
