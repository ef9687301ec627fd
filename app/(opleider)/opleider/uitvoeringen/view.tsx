import { QueueTabs } from '@/app/(beheer)/_components/queue-tabs';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageSteps } from '@/components/ui/page-steps';
import { Table, type TableColumn } from '@/components/ui/table';
import { type RunQuery, runPath, runsHref, runTabs } from '@/lib/attendance/run-list';
import { isHeld } from '@/lib/attendance/run-states';
import type { ListedRun } from '@/lib/server/attendance/data/run-lists';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { type Paged, stepHrefs } from '@/lib/shared/list-place';
import { runEndingNames, runStateNames, runText, runsText as text } from '@/lib/text/nl/attendance/runs';

type RunsViewProps = {
  query: RunQuery;
  page: Paged<ListedRun>;
  /** Of each tab. */
  counts: number[];
  after: string;
  today: CalendarDate;
};

export function RunsView({ query, page: { rows, ...steps }, counts, after, today }: RunsViewProps) {
  const { heading, text: empty } = text.empty[query.tab];
  const done = runText.after[after];
  return (
    <>
      {done && <Alert variant="success">{done}</Alert>}
      <div className="queue-head">
        <QueueTabs
          label={text.tabsLabel}
          tabs={runTabs.map((tab, index) => ({
            href: runsHref({ tab, place: null }),
            label: text.tabs[tab],
            isCurrent: tab === query.tab,
            count: counts[index] ?? 0,
          }))}
        />
        <ButtonLink href={`${runPath('nieuw')}`}>{text.plan}</ButtonLink>
      </div>
      <Table
        label={text.tabs[query.tab]}
        captionHidden
        columns={columns(today)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState heading={heading}>{empty}</EmptyState>}
      />
      <PageSteps {...stepHrefs(steps, (place) => runsHref({ ...query, place }))} />
    </>
  );
}

function columns(today: CalendarDate): TableColumn<ListedRun>[] {
  const { title, days, place, rows, state } = text.columns;
  return [
    {
      key: 'title',
      heading: title,
      rowHeader: true,
      cell: (run) => <a href={runPath(run.id)}>{run.title}</a>,
    },
    { key: 'days', heading: days, cell: (run) => text.days(run.firstDay, run.lastDay) },
    { key: 'place', heading: place, cell: (run) => (run.isStanding ? text.standing : run.place || text.noPlace) },
    { key: 'rows', heading: rows, align: 'end', cell: rowsOf },
    { key: 'state', heading: state, cell: (run) => stateOf(run, today) },
  ];
}

/** Nothing of a closed one that has none: its rows were erased, or everybody came in by the code at the door. */
function rowsOf({ rows, state }: ListedRun): string {
  return rows === 0 && state === 'closed' ? '' : String(rows);
}

function stateOf(run: ListedRun, today: CalendarDate): string {
  if (run.ending) return runEndingNames[run.ending];
  return runStateNames[isHeld(run, today) ? 'held' : run.state];
}
