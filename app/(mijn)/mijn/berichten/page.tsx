import type { Metadata } from 'next';
import { ClosedPage } from '@/app/_components/closed-page';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { listMessages } from '@/lib/server/data/messages';
import { openPage, single } from '@/lib/server/page';
import { formatDateTime } from '@/lib/text/nl/format';
import { messagesText as text } from '@/lib/text/nl/messages';

const PAGE_SIZE = 20;

export const metadata: Metadata = { title: text.title };

type Query = { pagina?: string | string[] };

export default async function MessagesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const opened = await openPage('see_own_register');
  if (!opened) return <ClosedPage />;
  const { actor } = opened;
  const asked = Number(single((await searchParams).pagina) ?? 1);
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1;
  const { rows, total } = await listMessages(actor.accountId, (page - 1) * PAGE_SIZE, PAGE_SIZE);
  const { subject, at, state } = text.columns;
  return (
    <SitePage current="my_register" trail={[place('my_register')]} title={text.title}>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      <Table
        label={text.caption}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState heading={text.empty.heading}>{text.empty.text}</EmptyState>}
        columns={[
          {
            key: 'subject',
            heading: subject,
            rowHeader: true,
            cell: (message) => <a href={`/mijn/berichten/${message.id}`}>{message.subject}</a>,
          },
          { key: 'at', heading: at, cell: (message) => formatDateTime(message.at) },
          { key: 'state', heading: state, cell: ({ readAt }) => (readAt ? text.read : <Tag>{text.unread}</Tag>) },
        ]}
      />
      <Pagination
        currentPage={page}
        pageCount={Math.ceil(total / PAGE_SIZE)}
        hrefOf={(to) => `/mijn/berichten?pagina=${to}`}
      />
    </SitePage>
  );
}
