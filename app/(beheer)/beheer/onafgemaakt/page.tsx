import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { QueueList } from '@/app/(beheer)/_components/queue-list';
import type { TableColumn } from '@/components/ui/table';
import {
  countUnfinishedAccounts,
  listUnfinishedAccounts,
  type UnfinishedAccount,
} from '@/lib/server/access/data/unfinished';
import { amsterdamDateOf, type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';
import { placeHref, readPlace, stepHrefs } from '@/lib/shared/list-place';
import { unfinishedText } from '@/lib/text/nl/application/cases';

const PATH = '/beheer/onafgemaakt';
const PAGE_SIZE = 20;

export const metadata: Metadata = { title: unfinishedText.title };

/** Those who made an account and never finished: name and age, and nothing that they typed in an application. */
export default definePage('decide_applications', async ({ today, query }) => {
  const total = await countUnfinishedAccounts();
  const { rows, ...steps } = await listUnfinishedAccounts(readPlace(query), PAGE_SIZE);
  const { title, lead, count, caption, empty } = unfinishedText;
  return (
    <ManagementPage title={title} lead={lead}>
      <QueueList
        label={caption}
        columns={columns(today)}
        rows={rows}
        empty={empty}
        found={total > 0 && count(total)}
        steps={stepHrefs(steps, (to) => placeHref(PATH, to))}
      />
    </ManagementPage>
  );
});

function columns(today: CalendarDate): TableColumn<UnfinishedAccount>[] {
  const { name, age } = unfinishedText.columns;
  return [
    {
      key: 'name',
      heading: name,
      rowHeader: true,
      cell: (row) => <a href={`/beheer/dossiers/${row.id}`}>{row.name}</a>,
    },
    {
      key: 'age',
      heading: age,
      noWrap: true,
      cell: ({ createdAt }) => unfinishedText.age(Math.max(0, daysBetween(amsterdamDateOf(createdAt), today))),
    },
  ];
}
