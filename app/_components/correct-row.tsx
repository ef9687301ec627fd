import { attendedField } from '@/lib/attendance/attended-field';
import type { Attendance } from '@/lib/server/attendance/data/attendances';
import type { Run } from '@/lib/server/attendance/data/runs';
import { correctionText as text } from '@/lib/text/nl/attendance/lists';
import { type CorrectionActions, OtherMeetingsForm, RemoveForm } from './correction-forms';

type CorrectRowProps = { run: Run; row: Attendance; actions: Pick<CorrectionActions, 'remove' | 'meetings'> };

/** A row of a list that is closed: other meetings, or not there at all. */
export function CorrectRow({ run, row, actions }: CorrectRowProps) {
  const key = { id: run.id, rowId: row.id, version: row.version };
  const ticked = row.meetings.length === 0 ? run.meetings.map(({ position }) => position) : row.meetings;
  return (
    <>
      {run.meetings.length > 1 && (
        <section className="flow" aria-labelledby="anders">
          <h2 id="anders">{text.meetings.heading}</h2>
          <OtherMeetingsForm
            {...key}
            action={actions.meetings}
            meetings={run.meetings}
            defaults={Object.fromEntries(ticked.map((position) => [attendedField(position), 'on']))}
          />
        </section>
      )}
      <section className="flow" aria-labelledby="weg">
        <h2 id="weg">{text.remove.heading}</h2>
        <RemoveForm {...key} action={actions.remove} />
      </section>
    </>
  );
}
