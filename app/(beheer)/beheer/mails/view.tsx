import { QueueList } from '@/app/(beheer)/_components/queue-list';
import { QueueTabs } from '@/app/(beheer)/_components/queue-tabs';
import type { TableColumn } from '@/components/ui/table';
import { type MailState, mailStates } from '@/lib/mail/mail-query';
import type { ListedMail } from '@/lib/server/mail/data/mails';
import { STATUS_PARAM } from '@/lib/shared/list-address';
import { type Paged, type PlaceAddress, placeHref, stepHrefs } from '@/lib/shared/list-place';
import { mailManagementText as text } from '@/lib/text/nl/casework/mail-management';
import { mailSubject } from '@/lib/text/nl/mail/mails';
import { formatDateTime } from '@/lib/text/nl/shared/format';

const PATH = '/beheer/mails';

const stateIn = (state: MailState | null): PlaceAddress => ({ params: state ? { [STATUS_PARAM]: state } : {} });

const columns: TableColumn<ListedMail>[] = [
  {
    key: 'what',
    heading: text.columns.what,
    rowHeader: true,
    cell: ({ id, template }) => <a href={`${PATH}/${id}`}>{mailSubject(template)}</a>,
  },
  { key: 'to', heading: text.columns.to, cell: ({ who, to }) => who ?? <span className="break-words">{to}</span> },
  { key: 'state', heading: text.columns.state, cell: ({ state }) => text.states[state] },
  { key: 'at', heading: text.columns.createdAt, noWrap: true, cell: ({ createdAt }) => formatDateTime(createdAt) },
];

type MailsViewProps = { page: Paged<ListedMail>; state: MailState | null };

export function MailsView({ page: { rows, ...steps }, state }: MailsViewProps) {
  return (
    <>
      <div className="queue-head">
        <QueueTabs
          label={text.columns.state}
          tabs={[null, ...mailStates].map((one) => ({
            href: placeHref(PATH, null, stateIn(one)),
            label: one ? text.states[one] : text.all,
            isCurrent: one === state,
          }))}
        />
      </div>
      <QueueList
        label={text.title}
        columns={columns}
        rows={rows}
        empty={text.empty}
        steps={stepHrefs(steps, (to) => placeHref(PATH, to, stateIn(state)))}
      />
    </>
  );
}
