import { ExportHref } from '@/app/(beheer)/_components/export-link';
import { QueueList } from '@/app/(beheer)/_components/queue-list';
import { QueueTabs } from '@/app/(beheer)/_components/queue-tabs';
import { place } from '@/components/frame/places';
import type { TableColumn } from '@/components/ui/table';
import { type ReceiverOutcome, receiverOutcomes } from '@/lib/mailings/mailing-numbers';
import { MAILING_PARAM, receiversHref } from '@/lib/mailings/receiver-list';
import { printedName } from '@/lib/names/printed-name';
import type { ListedReceiver } from '@/lib/server/mailings/data/mailing-receivers';
import type { OpenedReceivers } from '@/lib/server/mailings/open-receivers';
import { stepHrefs } from '@/lib/shared/list-place';
import { mailingText, outcomeNames, receiverKindNames } from '@/lib/text/nl/mailings/mailings';

const { receivers: text } = mailingText;

const columns: TableColumn<ListedReceiver>[] = [
  {
    key: 'name',
    heading: text.columns.name,
    rowHeader: true,
    cell: ({ id, name }) => <a href={`${place('management_dossiers').href}/${id}`}>{printedName(name)}</a>,
  },
  { key: 'number', heading: text.columns.number, noWrap: true, cell: ({ number }) => number },
  { key: 'kind', heading: text.columns.kind, cell: ({ kind }) => receiverKindNames[kind] },
  { key: 'outcome', heading: text.columns.outcome, cell: ({ outcome }) => outcomeNames[outcome] },
];

type ReceiversViewProps = OpenedReceivers & { outcome: ReceiverOutcome | null };

/** Whom a message was found for, a page at a time. */
export function ReceiversView({ mailing, page: { rows, ...steps }, outcome }: ReceiversViewProps) {
  const own = `${place('management_mailings').href}/${mailing.id}`;
  return (
    <>
      <div className="queue-head">
        <QueueTabs
          label={text.legend}
          tabs={[null, ...receiverOutcomes].map((one) => ({
            href: receiversHref(`${own}/ontvangers`, { outcome: one, place: null }),
            label: one ? outcomeNames[one] : text.all,
            isCurrent: one === outcome,
          }))}
        />
      </div>
      <QueueList
        label={text.caption}
        columns={columns}
        rows={rows}
        empty={text.empty}
        steps={stepHrefs(steps, (to) => receiversHref(`${own}/ontvangers`, { outcome, place: to }))}
      />
      <ExportHref
        list="ontvangers"
        href={receiversHref('', { outcome, place: null }, { [MAILING_PARAM]: mailing.id })}
      />
      <p>
        <a href={own}>{text.back}</a>
      </p>
    </>
  );
}
