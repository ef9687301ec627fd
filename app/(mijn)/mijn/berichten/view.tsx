import { EmptyState } from '@/components/ui/empty-state';
import { PageSteps } from '@/components/ui/page-steps';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { Message } from '@/lib/server/mail/data/messages';
import { type Paged, placeHref, stepHrefs } from '@/lib/shared/list-place';
import { messagesText as text } from '@/lib/text/nl/mail/messages';
import { formatDateTime } from '@/lib/text/nl/shared/format';

const { subject, at, state } = text.columns;

export function MessagesView({ page: { rows, ...steps } }: { page: Paged<Message> }) {
  return (
    <>
      <Table
        label={text.caption}
        captionHidden
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
          {
            key: 'state',
            heading: state,
            cell: ({ readAt, answeredAt }) =>
              answeredAt ? text.answered : readAt ? text.read : <Tag>{text.unread}</Tag>,
          },
        ]}
      />
      <PageSteps {...stepHrefs(steps, (to) => placeHref('/mijn/berichten', to))} />
    </>
  );
}
