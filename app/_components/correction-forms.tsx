'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TextField, TickField, TickGroup } from '@/components/forms/fields';
import { attendedField } from '@/lib/attendance/attended-field';
import { addAttendanceSchema, changeAttendanceSchema, removeAttendanceSchema } from '@/lib/attendance/run-forms';
import type { AddAttendanceReason } from '@/lib/server/attendance/add-attendance';
import type { CorrectionReason } from '@/lib/server/attendance/correct-attendance';
import type { RunMeeting } from '@/lib/server/attendance/data/runs';
import type { Action } from '@/lib/server/platform/action';
import type { TypedValues } from '@/lib/shared/action-state';
import { listText, correctionText as text } from '@/lib/text/nl/attendance/lists';
import type { FieldWords } from '@/lib/text/nl/shared/forms';
import { runReasonText } from './run-reason-text';

type Versioned = { id: string; rowId: string; version: number };
type Meetings = { meetings: readonly RunMeeting[] };

/** Of a list that is closed: by its provider, or by a manager. */
export type CorrectionActions = {
  remove: Action<CorrectionReason>;
  meetings: Action<CorrectionReason>;
  add: Action<AddAttendanceReason>;
};

const reasonText = runReasonText;

/** Of the ticks of MeetingTicks. */
export function meetingWords(meetings: readonly RunMeeting[]): Record<string, FieldWords> {
  const ticks = meetings.map((meeting) => [
    attendedField(meeting.position),
    { label: listText.form.meetingOption(meeting) },
  ]);
  return Object.fromEntries(ticks);
}

export function MeetingTicks({ meetings }: Meetings) {
  if (meetings.length < 2) return null;
  return (
    <TickGroup legend={text.meetings.legend}>
      {meetings.map(({ position }) => (
        <TickField key={position} name={attendedField(position)} />
      ))}
    </TickGroup>
  );
}

export function RemoveForm({ action, ...hidden }: Versioned & { action: CorrectionActions['remove'] }) {
  return (
    <ActionForm
      action={action}
      schema={removeAttendanceSchema}
      fields={text.fields}
      {...{ reasonText, hidden }}
      submit={text.remove.submit}
      submitVariant="danger"
      idPrefix="weg"
    >
      <TextField name="reason" hint={text.reasonHint} />
    </ActionForm>
  );
}

type OtherMeetingsFormProps = Versioned & Meetings & { action: CorrectionActions['meetings']; defaults: TypedValues };

export function OtherMeetingsForm({ action, meetings, defaults, ...hidden }: OtherMeetingsFormProps) {
  return (
    <ActionForm
      action={action}
      schema={changeAttendanceSchema}
      fields={{ ...text.fields, ...meetingWords(meetings) }}
      {...{ reasonText, hidden, defaults }}
      submit={text.meetings.submit}
      idPrefix="anders"
    >
      <MeetingTicks meetings={meetings} />
      <TextField name="reason" hint={text.reasonHint} />
    </ActionForm>
  );
}

type AddFormProps = Meetings & { action: CorrectionActions['add']; run: string; isStanding: boolean; back: string };

export function AddForm({ action, run: id, meetings, isStanding, back }: AddFormProps) {
  return (
    <ActionForm
      action={action}
      schema={addAttendanceSchema}
      fields={{ ...text.fields, ...meetingWords(meetings) }}
      {...{ reasonText, hidden: { id } }}
      submit={text.add.submit}
      aside={<a href={back}>{text.back}</a>}
    >
      <TextField name="number" short />
      <TextField name="name" />
      {isStanding && <TextField name="completedOn" short />}
      <MeetingTicks meetings={meetings} />
      <TextField name="reason" hint={text.reasonHint} />
    </ActionForm>
  );
}
