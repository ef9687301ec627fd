import type { AttendanceRow } from './attendance-list';
import { isListedBy, type RowOutcome } from './attendance-match';
import { joinMeetings } from './list-marks';

type Row = Pick<AttendanceRow, 'numberNormalised' | 'meetings'>;
export type ListChanges<R extends Row> = {
  /** Those that come onto the list. */
  added: R[];
  /** By number, of who is on it already: the meetings that they were there for by now. */
  gained: Map<string, number[]>;
};

/** A list for each meeting, or one that has somebody once for each: what its rows say together. */
export function listChanges<R extends Row>(
  rows: readonly R[],
  outcomes: readonly RowOutcome[],
  listed: ReadonlyMap<string, Pick<Row, 'meetings'>>,
  meetingCount: number,
): ListChanges<R> {
  const said = new Map<string, number[][]>();
  for (const [index, { numberNormalised, meetings }] of rows.entries())
    if (outcomes[index] !== 'number_and_name_differ')
      said.set(numberNormalised, [...(said.get(numberNormalised) ?? []), meetings]);
  const together = (number: string, ...before: number[][]) =>
    joinMeetings([...before, ...(said.get(number) ?? [])], meetingCount);
  const added = rows
    .filter((_, index) => isListedBy(outcomes[index] ?? 'already_listed'))
    .map((row) => ({ ...row, meetings: together(row.numberNormalised) }));
  const gained = [...listed].flatMap(([number, { meetings }]): [string, number[]][] => {
    const all = said.has(number) ? together(number, meetings) : meetings;
    return all.length === meetings.length ? [] : [[number, all]];
  });
  return { added, gained: new Map(gained) };
}
