import type { Metadata } from 'next';
import { ClosedPage } from '@/app/_components/closed-page';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { Pagination } from '@/components/ui/pagination';
import { Table, type TableColumn } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { printedName } from '@/lib/names/printed-name';
import { findSubmittedApplication, listQueue, type QueuedApplication } from '@/lib/server/data/applications';
import { findOwnRegistration } from '@/lib/server/data/registrations';
import { openPage, single } from '@/lib/server/page';
import { type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';
import { formatShortDate } from '@/lib/text/nl/format';
import { decisionText, managementText, queueText } from '@/lib/text/nl/management';

const PAGE_SIZE = 50;

export const metadata: Metadata = { title: queueText.title };

type Query = { pagina?: string | string[]; besloten?: string | string[] };

export default async function QueuePage({ searchParams }: { searchParams: Promise<Query> }) {
  const opened = await openPage('decide_applications');
  if (!opened) return <ClosedPage />;
  const { today } = opened;
  const { pagina, besloten } = await searchParams;
  const asked = Number(single(pagina) ?? 1);
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1;
  const { rows, total } = await listQueue((page - 1) * PAGE_SIZE, PAGE_SIZE);
  return (
    <SitePage current="management" trail={[place('management')]} title={queueText.title} snelmenu={false}>
      <PageHeading lead={managementText.waiting(total)}>{queueText.title}</PageHeading>
      <JustDecided applicationId={single(besloten)} />
      <Table
        label={queueText.caption}
        columns={columns(today)}
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState heading={queueText.empty.heading}>{queueText.empty.text}</EmptyState>}
      />
      <Pagination
        currentPage={page}
        pageCount={Math.ceil(total / PAGE_SIZE)}
        hrefOf={(to) => `/beheer/aanvragen?pagina=${to}`}
      />
    </SitePage>
  );
}

/** What the manager just did, read back from the database. */
async function JustDecided({ applicationId }: { applicationId: string | undefined }) {
  const application = applicationId ? await findSubmittedApplication(applicationId) : null;
  if (!application?.decision) return null;
  const name = printedName(application.name);
  if (application.decision.outcome === 'rejected')
    return <Alert variant="success">{decisionText.reject.done(name)}</Alert>;
  const registration = await findOwnRegistration(application.accountId);
  return <Alert variant="success">{decisionText.approve.done(name, registration?.number ?? '')}</Alert>;
}

function columns(today: CalendarDate): TableColumn<QueuedApplication>[] {
  const { name, state, submittedOn, age, answerBy } = queueText.columns;
  return [
    {
      key: 'name',
      heading: name,
      rowHeader: true,
      cell: (row) => <a href={`/beheer/aanvragen/${row.id}`}>{printedName(row.name)}</a>,
    },
    { key: 'state', heading: state, cell: (row) => queueText.states[row.state] },
    { key: 'submitted', heading: submittedOn, noWrap: true, cell: (row) => formatShortDate(row.submittedOn) },
    {
      key: 'age',
      heading: age,
      noWrap: true,
      cell: (row) => queueText.age(Math.max(0, daysBetween(row.submittedOn, today))),
    },
    {
      key: 'answer',
      heading: answerBy,
      noWrap: true,
      cell: (row) => (
        <>
          {formatShortDate(row.answerDueOn)} {row.answerDueOn < today && <Tag>{queueText.late}</Tag>}
        </>
      ),
    },
  ];
}
