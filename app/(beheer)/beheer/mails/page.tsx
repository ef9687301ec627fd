import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ListFilter } from '@/app/(beheer)/_components/list-filter';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { QueueList } from '@/app/(beheer)/_components/queue-list';
import type { TableColumn } from '@/components/ui/table';
import { mailStates, readMailQuery } from '@/lib/mail/mails';
import { type ListedMail, listMails } from '@/lib/server/mail/data/mails';
import { placeHref, stepHrefs } from '@/lib/shared/list-place';
import { mailManagementText as text } from '@/lib/text/nl/casework/mail-management';
import { mailSubject } from '@/lib/text/nl/mail/mails';
import { formatDateTime } from '@/lib/text/nl/shared/format';

export const metadata: Metadata = { title: text.title };

const SIZE = 25;

const states = mailStates.map((value) => ({ value, label: text.states[value] }));

export default definePage('manage_mails', async (asked) => {
  const query = readMailQuery(asked.query);
  const { state } = query;
  const { rows, ...steps } = await listMails(query, SIZE);
  return (
    <ManagementPage title={text.title} lead={text.lead}>
      <ListFilter
        name="stand"
        legend={text.filter.legend}
        submit={text.filter.submit}
        choices={[{ value: '', label: text.filter.all }, ...states]}
        chosen={state ?? ''}
      />
      <QueueList
        label={text.title}
        labelHidden
        columns={columns}
        rows={rows}
        empty={text.empty}
        steps={stepHrefs(steps, (to) => placeHref('/beheer/mails', to, { params: state ? { stand: state } : {} }))}
      />
    </ManagementPage>
  );
});

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
