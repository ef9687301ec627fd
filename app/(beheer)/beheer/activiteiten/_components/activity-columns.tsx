import type { TableColumn } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { reviewQueueText } from '@/lib/text/nl/review/review-pages';
import type { ActivityRow } from './load-activities';

const { columns, answered, noted } = reviewQueueText;

export const activityColumns: TableColumn<ActivityRow>[] = [
  {
    key: 'title',
    heading: columns.title,
    rowHeader: true,
    cell: ({ href, title }) => (
      <a href={href} className="wrap-anywhere">
        {title}
      </a>
    ),
  },
  {
    key: 'owner',
    heading: columns.owner,
    cell: ({ owner, number }) => (
      <>
        {owner} <span className="form-hint whitespace-nowrap">{number}</span>
      </>
    ),
  },
  { key: 'type', heading: columns.type, cell: ({ type }) => type },
  { key: 'lastDay', heading: columns.lastDay, noWrap: true, spare: true, cell: ({ lastDay }) => lastDay },
  {
    key: 'state',
    heading: columns.state,
    cell: ({ state, isAnswered, hasNotes }) => (
      <>
        {state} {isAnswered && <Tag>{answered}</Tag>} {hasNotes && <Tag>{noted}</Tag>}
      </>
    ),
  },
  { key: 'holder', heading: columns.holder, cell: ({ holder }) => holder },
  { key: 'age', heading: columns.age, noWrap: true, cell: ({ age }) => age },
];
