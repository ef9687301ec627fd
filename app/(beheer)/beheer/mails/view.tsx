import { ListFilter } from '@/app/(beheer)/_components/list-filter';
import { QueueList } from '@/app/(beheer)/_components/queue-list';
import type { TableColumn } from '@/components/ui/table';
import { type MailState, mailStates } from '@/lib/mail/mail-query';
import type { ListedMail } from '@/lib/server/mail/data/mails';
import { type Paged, placeHref, stepHrefs } from '@/lib/shared/list-place';
import { mailManagementText as text } from '@/lib/text/nl/casework/mail-management';
import { mailSubject } from '@/lib/text/nl/mail/mails';
import { formatDateTime } from '@/lib/text/nl/shared/format';

const states = mailStates.map((value) => ({ value, label: text.states[value] }));

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

type MailsViewProps = { page: Paged<ListedMail>; state: MailState | null };

export function MailsView({ page: { rows, ...steps }, state }: MailsViewProps) {
  return (
    <>
      <ListFilter
        name="stand"
        legend={text.filter.legend}
        submit={text.filter.submit}
        choices={[{ value: '', label: text.filter.all }, ...states]}
        chosen={state ?? ''}
      />
      <QueueList
        label={text.title}
        columns={columns}
        rows={rows}
        empty={text.empty}
        steps={stepHrefs(steps, (to) => placeHref('/beheer/mails', to, { params: state ? { stand: state } : {} }))}
      />
    </>
  );
}
