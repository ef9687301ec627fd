import type { ReactNode } from 'react';
import { ActivityBadge } from '@/components/portfolio/activity-badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Table, type TableColumn } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { decimalOf } from '@/lib/content/amounts';
import {
  ACTIVITY_PAGE_SIZE,
  type ActivityQuery,
  activitiesHref,
  isNarrowedActivities,
} from '@/lib/portfolio/activity-query';
import { type TypePeriod, typeOn } from '@/lib/portfolio/type-offer';
import type { ListedActivity } from '@/lib/server/portfolio/data/activities';
import { unitsText } from '@/lib/text/nl/portfolio/portfolio';
import { activityText, portfolioText as text } from '@/lib/text/nl/portfolio/portfolio-pages';
import { formatShortDate } from '@/lib/text/nl/shared/format';

type ActivityListProps = {
  query: ActivityQuery;
  rows: ListedActivity[];
  total: number;
  periods: TypePeriod[];
  /** What an activity counts for; without it there is no such column. */
  points?: (activity: ListedActivity) => ReactNode;
  /** What stands there while nothing was ever added. */
  empty: ReactNode;
};

/** The activities that a query found, a page at a time. */
export function ActivityList({ query, rows, total, periods, points, empty }: ActivityListProps) {
  return (
    <>
      {total > 0 && <p>{text.found(total)}</p>}
      <Table
        label={text.listCaption}
        captionHidden
        columns={columns(periods, points)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<Nothing query={query} total={total} empty={empty} />}
      />
      <Pagination
        currentPage={query.page}
        pageCount={Math.ceil(total / ACTIVITY_PAGE_SIZE)}
        hrefOf={(page) => activitiesHref({ ...query, page })}
      />
    </>
  );
}

function Nothing({ query, total, empty }: Pick<ActivityListProps, 'query' | 'total' | 'empty'>) {
  if (total > 0)
    return (
      <EmptyState heading={text.beyond.heading} headingLevel={3}>
        <p>
          <a href={activitiesHref({ ...query, page: 1 })}>{text.beyond.link}</a>
        </p>
      </EmptyState>
    );
  if (!isNarrowedActivities(query)) return empty;
  return (
    <EmptyState heading={text.nothingFound.heading} headingLevel={3}>
      {text.nothingFound.text}
    </EmptyState>
  );
}

function columns(periods: TypePeriod[], points: ActivityListProps['points']): TableColumn<ListedActivity>[] {
  const { title, lastDay, units, state } = text.columns;
  const shown: TableColumn<ListedActivity>[] = [
    { key: 'title', heading: title, rowHeader: true, cell: (row) => <Title activity={row} periods={periods} /> },
    {
      key: 'last-day',
      heading: lastDay,
      noWrap: true,
      cell: (row) => (row.lastDay ? formatShortDate(row.lastDay) : text.noDay),
    },
    {
      key: 'units',
      heading: units,
      align: 'end',
      noWrap: true,
      cell: (row) => (row.units === null ? text.noUnits : unitsText(decimalOf(row.units), typeOf(row, periods)?.unit)),
    },
    { key: 'state', heading: state, cell: (row) => <ActivityBadge state={row.state} /> },
  ];
  return points ? [...shown, { key: 'points', heading: text.columns.points, cell: points }] : shown;
}

function Title({ activity, periods }: { activity: ListedActivity; periods: TypePeriod[] }) {
  const { id, title, replacesId, evidenceCount, source } = activity;
  const type = typeOf(activity, periods);
  return (
    <>
      <a href={`/mijn/portfolio/${id}`}>{title || activityText.untitled}</a> {replacesId && <Tag>{text.isVersion}</Tag>}
      {source === 'taken_over' && <Tag>{activityText.takenOver}</Tag>}
      {source === 'attendance' && <Tag>{activityText.credited}</Tag>}
      <span className="form-hint block font-normal">
        {[type ? `${type.name} (${type.category})` : text.noType, text.evidence(evidenceCount)].join(' · ')}
      </span>
    </>
  );
}

function typeOf({ typeCode, lastDay }: ListedActivity, periods: TypePeriod[]) {
  return typeOn(periods, typeCode, lastDay);
}
