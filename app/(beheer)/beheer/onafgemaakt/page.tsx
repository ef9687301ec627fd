import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { PageSteps } from '@/components/ui/page-steps';
import { Table, type TableColumn } from '@/components/ui/table';
import {
  countUnfinishedAccounts,
  listUnfinishedAccounts,
  type UnfinishedAccount,
} from '@/lib/server/access/data/unfinished';
import { openPage } from '@/lib/server/access/door';
import { amsterdamDateOf, type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';
import type { AddressParams } from '@/lib/shared/list-address';
import { placeHref, readPlace, stepHrefs } from '@/lib/shared/list-place';
import { unfinishedText } from '@/lib/text/nl/application/cases';

const PATH = '/beheer/onafgemaakt';
const PAGE_SIZE = 20;

export const metadata: Metadata = { title: unfinishedText.title };

/** Who made an account and never finished: name and age, and nothing that they typed in an application. */
export default async function UnfinishedPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const opened = await openPage('decide_applications');
  if (!opened) return <NotAvailable />;
  const { today } = opened;
  const total = await countUnfinishedAccounts();
  const { rows, ...steps } = await listUnfinishedAccounts(readPlace(await searchParams), PAGE_SIZE);
  const { title, lead, count, caption, empty } = unfinishedText;
  return (
    <SitePage current="management" trail={[place('management')]} title={title} snelmenu={false}>
      <PageHeading lead={lead}>{title}</PageHeading>
      {total > 0 && <p>{count(total)}</p>}
      <Table
        label={caption}
        columns={columns(today)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState heading={empty.heading}>{empty.text}</EmptyState>}
      />
      <PageSteps {...stepHrefs(steps, (to) => placeHref(PATH, to))} />
    </SitePage>
  );
}

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
