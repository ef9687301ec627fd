import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { EmptyState } from '@/components/ui/empty-state';
import { PageSteps } from '@/components/ui/page-steps';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { listMessages } from '@/lib/server/mail/data/messages';
import { placeHref, readPlace, stepHrefs } from '@/lib/shared/list-place';
import { messagesText as text } from '@/lib/text/nl/mail/messages';
import { formatDateTime } from '@/lib/text/nl/shared/format';

const PAGE_SIZE = 20;

export const metadata: Metadata = { title: text.title };

export default definePage('see_own_register', async ({ actor, query }) => {
  const { rows, ...steps } = await listMessages(actor.accountId, readPlace(query), PAGE_SIZE);
  const { subject, at, state } = text.columns;
  return (
    <SitePage current="my_register" trail={[place('my_register')]} title={text.title} lead={text.lead}>
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
      <PageSteps {...stepHrefs(steps, (to) => placeHref('/mijn/berichten', to))} />
    </SitePage>
  );
});
