import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { listStoredMails } from '@/lib/server/mail/send-to-disk';
import { formatDateTime } from '@/lib/text/nl/shared/format';
import { demoMailboxText as text } from '@/lib/text/nl/site/dev';

const SHOWN = 100;

export const metadata: Metadata = { title: text.title };

export default definePage('use_demo_tools', async () => {
  const mails = await listStoredMails(SHOWN);
  return (
    <SitePage current="demo_mailbox" trail={['demo']} title={text.title} lead={text.lead}>
      <p>
        <a href="/dev/mailbox">{text.reload}</a>
      </p>
      <Table
        label={text.title}
        captionHidden
        rows={mails}
        rowKey={(mail) => mail.id}
        empty={<EmptyState heading={text.empty.heading}>{text.empty.text}</EmptyState>}
        columns={[
          {
            key: 'subject',
            heading: text.columns.subject,
            rowHeader: true,
            cell: (mail) => <a href={`/dev/mailbox/${mail.id}`}>{mail.subject}</a>,
          },
          { key: 'to', heading: text.columns.to, cell: (mail) => mail.to },
          {
            key: 'at',
            heading: text.columns.at,
            noWrap: true,
            cell: (mail) => formatDateTime(new Date(mail.created_at)),
          },
        ]}
      />
    </SitePage>
  );
});
