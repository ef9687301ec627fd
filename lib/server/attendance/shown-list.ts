import 'server-only';
import { type AttendanceRow, isReadable, type ReadRow, type RowProblem } from '@/lib/attendance/attendance-list';
import { type RowOutcome, rowOutcome, rowOutcomesOf } from '@/lib/attendance/attendance-match';
import { listChanges } from '@/lib/attendance/list-changes';
import { listPublicNames } from '@/lib/server/register/data/public-register';
import type { Paged, Place } from '@/lib/shared/list-place';
import { type Attendance, listAttendances, listListed } from './data/attendances';
import { findPastedList } from './data/pasted-lists';
import type { Run } from './data/runs';

export type ShownAttendance = Attendance & { outcome: RowOutcome };

/** What a provider reads of a row follows from what they typed and from what the public register shows of it now. */
export async function showAttendances(runId: string, place: Place, size: number): Promise<Paged<ShownAttendance>> {
  const page = await listAttendances(runId, place, size);
  const shown = await listPublicNames(page.rows.map(({ numberNormalised }) => numberNormalised));
  const outcome = ({ numberNormalised, typedName: name }: Attendance) =>
    rowOutcome({ numberNormalised, name }, { shown, listed: new Set() });
  return { ...page, rows: page.rows.map((row) => ({ ...row, outcome: outcome(row) })) };
}

export type PreviewRow =
  | { id: string; row: AttendanceRow; said: RowOutcome }
  | { id: string; text: string; line: number; said: RowProblem };
export type Preview = {
  version: number;
  /** What asks for attention first. */
  rows: PreviewRow[];
  counts: ReadonlyMap<RowOutcome | RowProblem, number>;
  toSave: number;
};

/** Null while nothing was pasted. */
export async function showPreview({ id, trainers, meetings }: Run): Promise<Preview | null> {
  const pasted = await findPastedList(id);
  if (!pasted) return null;
  const readable = pasted.rows.filter(isReadable);
  const shown = await listPublicNames(readable.map(({ numberNormalised }) => numberNormalised));
  const before = await listListed(id);
  const listed = new Set([...before.keys(), ...trainers.map(({ numberNormalised }) => numberNormalised)]);
  const outcomes = rowOutcomesOf(readable, { shown, listed });
  const { added, gained } = listChanges(readable, outcomes, before, meetings.length);
  const said = new Map<ReadRow, RowOutcome>(readable.map((row, index) => [row, outcomes[index] ?? 'already_listed']));
  const rows = pasted.rows.map((row) => previewRow(row, said));
  const counts = new Map<RowOutcome | RowProblem, number>();
  for (const row of rows) counts.set(row.said, (counts.get(row.said) ?? 0) + 1);
  const toSave = added.length + gained.size;
  return { version: pasted.version, rows: rows.sort((a, b) => rank(a) - rank(b)), counts, toSave };
}

function previewRow(row: ReadRow, said: ReadonlyMap<ReadRow, RowOutcome>): PreviewRow {
  const id = String(row.line);
  return isReadable(row)
    ? { id, row, said: said.get(row) ?? 'already_listed' }
    : { id, text: row.text, line: row.line, said: row.problem };
}

function rank({ said }: PreviewRow): number {
  if (said === 'matches') return 3;
  if (said === 'already_listed') return 2;
  return said === 'not_found_kept' ? 1 : 0;
}
