import 'server-only';
import { hasKeptList } from '@/lib/attendance/run-states';
import { findRun, type Run } from '@/lib/server/attendance/data/runs';
import { type ShownAttendance, showAttendances } from '@/lib/server/attendance/shown-list';
import { rowOutcomeNames } from '@/lib/text/nl/attendance/lists';
import { runText } from '@/lib/text/nl/attendance/runs';
import type { exportColumns } from '@/lib/text/nl/reports/exports';
import { wholeList } from './whole-list';

type AttendanceCsv = Record<keyof (typeof exportColumns)['presentielijst'], string>;

const { list: text } = runText;

/** The list of one run as its page shows it; without a page there are no rows. */
export async function* attendanceRows(runId: string, size: number): AsyncGenerator<AttendanceCsv> {
  const run = await findRun(runId);
  if (!run || !hasKeptList(run)) return;
  yield* wholeList(
    (place) => showAttendances(run.id, place, size),
    (row) => attendanceRow(run, row),
  );
}

function attendanceRow(run: Run, row: ShownAttendance): AttendanceCsv {
  return {
    ...{ number: row.typedNumber, name: row.typedName, meetings: meetingsOf(run, row) },
    completedOn: run.isStanding ? (row.completedOn ?? '') : '',
    outcome: row.removedAt ? text.removed : rowOutcomeNames[row.outcome],
  };
}

/** Only where there are several to tell apart. */
function meetingsOf(run: Run, { meetings }: ShownAttendance): string {
  if (run.isStanding || run.meetings.length < 2) return '';
  return meetings.length === 0 ? text.all : text.positions(meetings);
}
