import { QueueList } from '@/app/(beheer)/_components/queue-list';
import { place } from '@/components/frame/places';
import type { TableColumn } from '@/components/ui/table';
import { sumOf, totalsOf } from '@/lib/mailings/mailing-numbers';
import type { ListedMailing } from '@/lib/server/mailings/data/mailings';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { type Paged, placeHref, stepHrefs } from '@/lib/shared/list-place';
import { mailingStateNames, mailingText as text } from '@/lib/text/nl/mailings/mailings';
import { figure } from '@/lib/text/nl/shared/amounts';
import { formatShortDate } from '@/lib/text/nl/shared/format';

const { columns: headings } = text;
const path = place('management_mailings').href;

const columns: TableColumn<ListedMailing>[] = [
  {
    key: 'subject',
    heading: headings.subject,
    rowHeader: true,
    cell: ({ id, subject }) => <a href={`${path}/${id}`}>{subject}</a>,
  },
  { key: 'state', heading: headings.state, noWrap: true, cell: ({ state }) => mailingStateNames[state] },
  {
    key: 'receivers',
    heading: headings.receivers,
    align: 'end',
    cell: ({ numbers }) => figure(sumOf(totalsOf(numbers))),
  },
  { key: 'sent', heading: headings.sent, align: 'end', cell: ({ numbers }) => figure(totalsOf(numbers).sent) },
  { key: 'by', heading: headings.by, cell: ({ writtenBy }) => writtenBy ?? text.somebody },
  {
    key: 'at',
    heading: headings.at,
    noWrap: true,
    cell: ({ createdAt }) => formatShortDate(amsterdamDateOf(createdAt)),
  },
];

/** Every mailing, the newest first. */
export function MailingsView({ page: { rows, ...steps } }: { page: Paged<ListedMailing> }) {
  return (
    <>
      <p>
        <a className="button button-primary" href={`${path}/nieuw`}>
          {text.write.link}
        </a>
      </p>
      <QueueList
        label={text.caption}
        columns={columns}
        rows={rows}
        empty={text.empty}
        steps={stepHrefs(steps, (to) => placeHref(path, to))}
      />
    </>
  );
}
