import type { AttendedRun } from '@/lib/server/attendance/data/attended-runs';
import type { MemberGroup } from '@/lib/server/groups/data/groups';
import { amsterdamDateOf } from '@/lib/shared/calendar-date';
import { dossierCoursesText as text } from '@/lib/text/nl/casework/dossier-portfolio';
import { formatShortDate } from '@/lib/text/nl/shared/format';
import { PartTable } from './part-table';

export type Attended = { runs: { rows: AttendedRun[]; hasMore: boolean }; groups: MemberGroup[] };

/** At which courses somebody was, and in which groups they are. */
export function DossierCourses({ runs, groups }: Attended) {
  const { columns, states } = text.courses;
  return (
    <>
      <PartTable
        heading={text.courses.heading}
        empty={text.courses.empty}
        rows={runs.rows}
        columns={[
          {
            key: 'title',
            heading: columns.title,
            rowHeader: true,
            cell: ({ runId, title }) => <a href={`/beheer/uitvoeringen/${runId}`}>{title}</a>,
          },
          { key: 'provider', heading: columns.provider, cell: ({ provider }) => provider },
          { key: 'day', heading: columns.lastDay, noWrap: true, cell: ({ lastDay }) => formatShortDate(lastDay) },
          {
            key: 'state',
            heading: columns.state,
            cell: ({ isTrainer, isCredited }) =>
              isTrainer ? states.trainer : states[isCredited ? 'credited' : 'listed'],
          },
        ]}
      >
        {runs.hasMore && <p>{text.courses.more(runs.rows.length)}</p>}
      </PartTable>
      <PartTable
        heading={text.groups.heading}
        empty={text.groups.empty}
        rows={groups}
        columns={[
          { key: 'name', heading: text.groups.columns.name, rowHeader: true, cell: ({ name }) => name },
          {
            key: 'since',
            heading: text.groups.columns.since,
            noWrap: true,
            cell: ({ joinedAt }) => joinedAt && formatShortDate(amsterdamDateOf(joinedAt)),
          },
          {
            key: 'state',
            heading: text.groups.columns.state,
            cell: ({ joinedAt, isClosed }) =>
              isClosed ? text.groups.states.closed : text.groups.states[joinedAt ? 'member' : 'invited'],
          },
        ]}
      />
    </>
  );
}
