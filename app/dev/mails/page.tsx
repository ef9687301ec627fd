import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { Table } from '@/components/ui/table';
import { mailPreviewText as text } from '@/lib/text/nl/casework/mail-management';
import { mailSubject, mailTemplates } from '@/lib/text/nl/mail/mails';

export const metadata: Metadata = { title: text.title };

/** Demo mode only: every mail that there is. */
export default definePage('use_demo_tools', () => (
  <SitePage current="demo" trail={['demo']} title={text.title} lead={text.lead}>
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
));
