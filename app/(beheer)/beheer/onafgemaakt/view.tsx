import { QueueList } from '@/app/(beheer)/_components/queue-list';
import type { UnfinishedAccount } from '@/lib/server/access/data/unfinished';
import { amsterdamDateOf, type CalendarDate, daysBetween } from '@/lib/shared/calendar-date';
import { type Paged, placeHref, stepHrefs } from '@/lib/shared/list-place';
import { unfinishedText as text } from '@/lib/text/nl/application/cases';

type UnfinishedViewProps = { page: Paged<UnfinishedAccount>; total: number; today: CalendarDate };

/** Those who made an account and never finished: name and age, and nothing that they typed in an application. */
export function UnfinishedView({ page: { rows, ...steps }, total, today }: UnfinishedViewProps) {
  return (
    <QueueList
      label={text.caption}
      few
      columns={[
        {
          key: 'name',
          heading: text.columns.name,
          rowHeader: true,
          cell: ({ id, name }) => <a href={`/beheer/dossiers/${id}`}>{name}</a>,
        },
        {
          key: 'age',
          heading: text.columns.age,
          noWrap: true,
          cell: ({ createdAt }) => text.age(Math.max(0, daysBetween(amsterdamDateOf(createdAt), today))),
        },
      ]}
      rows={rows}
      empty={text.empty}
      found={total > 0 && text.count(total)}
      steps={stepHrefs(steps, (to) => placeHref('/beheer/onafgemaakt', to))}
    />
  );
}
