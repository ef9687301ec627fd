import { Button } from '@/components/ui/button';
import { FieldFrame } from '@/components/ui/field-frame';
import { COMPLETED_FIELD, FILE_FIELD, LIST_FIELD, listHref, MEETING_FIELD } from '@/lib/attendance/list-places';
import type { Run } from '@/lib/server/attendance/data/runs';
import type { TypedValues } from '@/lib/shared/action-state';
import { listText } from '@/lib/text/nl/attendance/lists';

const text = listText.form;

/** Sent to a route of its own, as large as a list may be; with and without script alike. */
export function PasteForm({ run, typed }: { run: Run; typed: TypedValues }) {
  return (
    <form method="post" action={listHref(run.id)} encType="multipart/form-data" className="flow">
      <FieldFrame id="lijst-tekst" label={text.list} hint={text.listHint}>
        <textarea
          id="lijst-tekst"
          name={LIST_FIELD}
          className="textbox"
          rows={10}
          defaultValue={typed[LIST_FIELD]}
          placeholder={text.example}
          aria-describedby="lijst-tekst-uitleg"
          spellCheck={false}
        />
      </FieldFrame>
      <FieldFrame id="lijst-bestand" label={text.file} hint={text.fileHint}>
        <input
          id="lijst-bestand"
          type="file"
          name={FILE_FIELD}
          className="file-field"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          aria-describedby="lijst-bestand-uitleg"
        />
      </FieldFrame>
      {run.isStanding && (
        <FieldFrame id="lijst-dag" label={text.completed} hint={text.completedHint} optional>
          <input
            id="lijst-dag"
            name={COMPLETED_FIELD}
            defaultValue={typed[COMPLETED_FIELD]}
            className="textbox textbox-short"
            aria-describedby="lijst-dag-uitleg"
          />
        </FieldFrame>
      )}
      {run.meetings.length > 1 && (
        <FieldFrame id="lijst-voor" label={text.meeting} hint={text.meetingHint}>
          <select
            id="lijst-voor"
            name={MEETING_FIELD}
            defaultValue={typed[MEETING_FIELD]}
            className="textbox"
            aria-describedby="lijst-voor-uitleg"
          >
            <option value="">{text.allMeetings}</option>
            {run.meetings.map((meeting) => (
              <option key={meeting.position} value={meeting.position}>
                {text.meetingOption(meeting)}
              </option>
            ))}
          </select>
        </FieldFrame>
      )}
      <div className="form-actions">
        <Button>{text.submit}</Button>
      </div>
    </form>
  );
}
