import { DataBadge, type Tone } from '@/components/ui/data-badge';
import type { TableColumn } from '@/components/ui/table';
import type { RowOutcome } from '@/lib/attendance/attendance-match';
import type { Run } from '@/lib/server/attendance/data/runs';
import type { ShownAttendance } from '@/lib/server/attendance/shown-list';
import { rowOutcomeNames } from '@/lib/text/nl/attendance/lists';
import { runText } from '@/lib/text/nl/attendance/runs';
import { formatShortDate } from '@/lib/text/nl/shared/format';

export const outcomeTones = {
  matches: 'success',
  number_and_name_differ: 'danger',
  not_found_kept: 'info',
  already_listed: 'neutral',
} satisfies Record<RowOutcome, Tone>;

const text = runText.list;

/** `path` is of the run's page; null where nothing of it can be changed any more. */
export function attendanceColumns(run: Run, path: string | null): TableColumn<ShownAttendance>[] {
  const { number, name, meetings, completed, outcome, act } = text.columns;
  const when: TableColumn<ShownAttendance> = run.isStanding
    ? { key: 'when', heading: completed, cell: ({ completedOn }) => completedOn && formatShortDate(completedOn) }
    : { key: 'when', heading: meetings, cell: (row) => positions(row.meetings) };
  return [
    { key: 'number', heading: number, noWrap: true, cell: ({ typedNumber }) => typedNumber },
    { key: 'name', heading: name, rowHeader: true, cell: ({ typedName }) => typedName },
    ...(run.isStanding || run.meetings.length > 1 ? [when] : []),
    { key: 'outcome', heading: outcome, cell: (row) => <Outcome row={row} /> },
    ...(path === null
      ? []
      : [{ key: 'act', heading: act, cell: (row: ShownAttendance) => <Edit path={path} row={row} /> }]),
  ];
}

function positions(of: readonly number[]): string {
  return of.length === 0 ? text.all : text.positions(of);
}

function Outcome({ row }: { row: ShownAttendance }) {
  if (row.removedAt) return text.removed;
  return <DataBadge tone={outcomeTones[row.outcome]} word={rowOutcomeNames[row.outcome]} />;
}

function Edit({ path, row }: { path: string; row: ShownAttendance }) {
  if (row.removedAt) return null;
  return (
    <a href={`${path}/regels/${row.id}`} aria-label={text.edit(row.typedName)}>
      {text.editShort}
    </a>
  );
}
