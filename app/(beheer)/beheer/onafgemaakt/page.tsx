import type { Metadata } from 'next';
import { ClosedPage } from '@/app/_components/closed-page';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { Table, type TableColumn } from '@/components/ui/table';
import {
  countUnfinishedAccounts,
  listUnfinishedAccounts,
  type UnfinishedAccount,
} from '@/lib/server/data/unfinished-accounts';
import { openPage, single } from '@/lib/server/page';
import { amsterdamDateOf, type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';
import { unfinishedText } from '@/lib/text/nl/cases';

const PATH = '/beheer/onafgemaakt';
const PAGE_SIZE = 20;

export const metadata: Metadata = { title: unfinishedText.title };

type Query = { pagina?: string | string[] };

/** Who made an account and never finished: address and age, and nothing that they typed. */
export default async function UnfinishedPage({ searchParams }: { searchParams: Promise<Query> }) {
  const opened = await openPage('decide_applications');
  if (!opened) return <ClosedPage />;
  const { today } = opened;
  const total = await countUnfinishedAccounts();
  const pageCount = Math.ceil(total / PAGE_SIZE);
  const asked = Number(single((await searchParams).pagina) ?? 1);
  const page = Number.isInteger(asked) ? Math.min(Math.max(1, asked), Math.max(1, pageCount)) : 1;
  const rows = await listUnfinishedAccounts((page - 1) * PAGE_SIZE, PAGE_SIZE);
  const { title, lead, count, caption, empty } = unfinishedText;
  return (
    <SitePage current="management" trail={[place('management')]} title={title} snelmenu={false}>
      <PageHeading lead={lead}>{title}</PageHeading>
      {total > 0 && <p>{count(total)}</p>}
      <Table
        label={caption}
        columns={columns(today)}
        rows={rows}
        rowKey={({ email }) => email}
        empty={<EmptyState heading={empty.heading}>{empty.text}</EmptyState>}
      />
      <Pagination currentPage={page} pageCount={pageCount} hrefOf={(to) => `${PATH}?pagina=${to}`} />
    </SitePage>
  );
}

function columns(today: CalendarDate): TableColumn<UnfinishedAccount>[] {
  const { email, age } = unfinishedText.columns;
  return [
    { key: 'email', heading: email, rowHeader: true, cell: (row) => row.email },
    {
      key: 'age',
      heading: age,
      noWrap: true,
      cell: ({ createdAt }) => unfinishedText.age(Math.max(0, daysBetween(amsterdamDateOf(createdAt), today))),
    },
  ];
}
