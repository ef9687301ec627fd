import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { PageHeading } from '@/components/ui/page-heading';
import { Table } from '@/components/ui/table';
import { openPage } from '@/lib/server/access/door';
import { mailPreviewText as text } from '@/lib/text/nl/casework/mail-management';
import { mailSubject, mailTemplates } from '@/lib/text/nl/mail/mails';

export const metadata: Metadata = { title: text.title };

/** Demo mode only: every mail that there is. */
export default async function MailPreviewsPage() {
  if (!(await openPage('use_demo_tools'))) return <NotAvailable />;
  return (
    <SitePage current="demo" trail={[place('demo')]} title={text.title}>
      <PageHeading lead={text.lead}>{text.title}</PageHeading>
      <Table
        label={text.title}
        captionHidden
        rows={mailTemplates}
        rowKey={(template) => template}
        columns={[
          {
            key: 'subject',
            heading: text.columns.subject,
            rowHeader: true,
            cell: (template) => <a href={`/dev/mails/${template}`}>{mailSubject(template)}</a>,
          },
          { key: 'template', heading: text.columns.template, cell: (template) => <code>{template}</code> },
        ]}
      />
    </SitePage>
  );
}
