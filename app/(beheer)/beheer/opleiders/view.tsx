import { ListSearch } from '@/app/(beheer)/_components/list-search';
import { QueueList } from '@/app/(beheer)/_components/queue-list';
import { ButtonLink } from '@/components/ui/button';
import type { TableColumn } from '@/components/ui/table';
import { listValue, type ProviderQuery, providerLists, providersHref } from '@/lib/providers/provider-query';
import type { Provider } from '@/lib/server/providers/data/providers';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { type Paged, stepHrefs } from '@/lib/shared/list-place';
import { providerStateNames, providerListText as text } from '@/lib/text/nl/providers/provider-management';
import { formatShortDate } from '@/lib/text/nl/shared/format';

const PATH = '/beheer/opleiders';
const { columns: headings } = text;

type ProviderListViewProps = { query: ProviderQuery; page: Paged<Provider>; waiting: number };

/** Requests that wait for an answer, then the providers by name. */
export function ProviderListView({ query, page: { rows, ...steps }, waiting }: ProviderListViewProps) {
  return (
    <>
      <p>{text.waiting(waiting)}</p>
      <p className="form-actions">
        <ButtonLink variant="secondary" href={`${PATH}/uitnodigen`}>
          {text.invite}
        </ButtonLink>
      </p>
      <ListSearch
        path={PATH}
        label={text.title}
        words={text.filter}
        typed={query.text}
        lists={providerLists.map((list) => ({ value: listValue(list), label: text.filter.lists[list] }))}
        chosen={listValue(query.list)}
      />
      <QueueList
        label={text.caption}
        columns={columns}
        rows={rows}
        empty={text.empty}
        steps={stepHrefs(steps, (place) => providersHref(PATH, query, place))}
      />
    </>
  );
}

const columns: TableColumn<Provider>[] = [
  {
    key: 'name',
    heading: headings.name,
    rowHeader: true,
    cell: ({ id, name }) => <a href={`${PATH}/${id}`}>{name}</a>,
  },
  { key: 'state', heading: headings.state, cell: ({ state }) => providerStateNames[state] },
  {
    key: 'since',
    heading: headings.since,
    noWrap: true,
    cell: ({ decidedAt, confirmedAt, createdAt }) =>
      formatShortDate(amsterdamDateOf(decidedAt ?? confirmedAt ?? createdAt)),
  },
  { key: 'contact', heading: headings.contact, cell: ({ contactName }) => contactName },
];
