import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeading } from '@/components/ui/page-heading';
import { PageSteps } from '@/components/ui/page-steps';
import { Table, type TableColumn } from '@/components/ui/table';
import { type MailState, mailStates, readMailQuery } from '@/lib/mail/mails';
import { openPage } from '@/lib/server/access/door';
import { type ListedMail, listMails } from '@/lib/server/mail/data/mails';
import type { AddressParams } from '@/lib/shared/list-address';
import { placeHref, stepHrefs } from '@/lib/shared/list-place';
import { mailManagementText as text } from '@/lib/text/nl/casework/mail-management';
import { mailSubject } from '@/lib/text/nl/mail/mails';
import { formatDateTime } from '@/lib/text/nl/shared/format';

export const metadata: Metadata = { title: text.title };

const SIZE = 25;

export default async function MailsPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  if (!(await openPage('manage_mails'))) return <NotAvailable />;
  const query = readMailQuery(await searchParams);
  const { state } = query;
  const { rows, ...steps } = await listMails(query, SIZE);
  return (
    <SitePage current="management" trail={[place('management')]} title={text.title} snelmenu={false}>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      <WhichMails state={state} />
      {rows.length === 0 ? (
        <EmptyState heading={text.empty.heading}>{text.empty.text}</EmptyState>
      ) : (
        <Table label={text.title} captionHidden rows={rows} rowKey={({ id }) => id} columns={columns} />
      )}
      <PageSteps
        {...stepHrefs(steps, (to) => placeHref('/beheer/mails', to, { params: state ? { stand: state } : {} }))}
      />
    </SitePage>
  );
}

function WhichMails({ state }: { state: MailState | null }) {
  return (
    <form method="get" className="flow">
      <fieldset className="fieldset">
        <legend className="fieldset-legend">{text.filter.legend}</legend>
        <label className="choice">
          <input type="radio" name="stand" value="" defaultChecked={state === null} />
          <span>{text.filter.all}</span>
        </label>
        {mailStates.map((value) => (
          <label key={value} className="choice">
            <input type="radio" name="stand" value={value} defaultChecked={state === value} />
            <span>{text.states[value]}</span>
          </label>
        ))}
      </fieldset>
      <div className="form-actions">
        <Button variant="secondary">{text.filter.submit}</Button>
      </div>
    </form>
  );
}

const columns: TableColumn<ListedMail>[] = [
  {
    key: 'what',
    heading: text.columns.what,
    rowHeader: true,
    cell: ({ id, template }) => <a href={`/beheer/mails/${id}`}>{mailSubject(template)}</a>,
  },
  { key: 'to', heading: text.columns.to, cell: ({ who, to }) => who ?? <span className="break-words">{to}</span> },
  { key: 'state', heading: text.columns.state, cell: ({ state }) => text.states[state] },
  { key: 'at', heading: text.columns.createdAt, cell: ({ createdAt }) => formatDateTime(createdAt) },
];
