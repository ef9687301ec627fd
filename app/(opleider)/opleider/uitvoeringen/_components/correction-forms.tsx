'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TextField, TickField, TickGroup } from '@/components/forms/fields';
import {
  addAttendanceSchema,
  attendedField,
  changeAttendanceSchema,
  removeAttendanceSchema,
  unlistSchema,
} from '@/lib/attendance/run-forms';
import { runPath } from '@/lib/attendance/run-list';
import type { RunMeeting } from '@/lib/server/attendance/data/runs';
import type { TypedValues } from '@/lib/shared/action-state';
import { listText, correctionText as text } from '@/lib/text/nl/attendance/lists';
import type { FieldWords } from '@/lib/text/nl/shared/forms';
import { submitAddition, submitOtherMeetings, submitRemoval, submitUnlisting } from '../actions';
import { runReasonText } from './run-reason-text';

type RowKey = { id: string; rowId: string };
type Versioned = RowKey & { version: number };
type Meetings = { meetings: readonly RunMeeting[] };

const reasonText = runReasonText;

function wordsOf(meetings: readonly RunMeeting[]): Record<string, FieldWords> {
  const ticks = meetings.map(({ position, day }) => [
    attendedField(position),
    { label: listText.form.meetingOption(position, day) },
  ]);
  return { ...text.fields, ...Object.fromEntries(ticks) };
}

function MeetingTicks({ meetings }: Meetings) {
  if (meetings.length < 2) return null;
  return (
    <TickGroup legend={text.meetings.legend}>
      {meetings.map(({ position }) => (
        <TickField key={position} name={attendedField(position)} />
      ))}
    </TickGroup>
  );
}

export function UnlistForm(hidden: RowKey) {
  return (
    <ActionForm
      action={submitUnlisting}
      schema={unlistSchema}
      fields={{}}
      {...{ reasonText, hidden }}
      submit={text.unlist.submit}
      submitVariant="danger"
      aside={<a href={runPath(hidden.id)}>{text.back}</a>}
    />
  );
}

export function RemoveForm(hidden: Versioned) {
  return (
    <ActionForm
      action={submitRemoval}
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

export function OtherMeetingsForm({ meetings, defaults, ...hidden }: Versioned & Meetings & { defaults: TypedValues }) {
  return (
    <ActionForm
      action={submitOtherMeetings}
      schema={changeAttendanceSchema}
      fields={wordsOf(meetings)}
      {...{ reasonText, hidden, defaults }}
      submit={text.meetings.submit}
      idPrefix="anders"
    >
      <MeetingTicks meetings={meetings} />
      <TextField name="reason" hint={text.reasonHint} />
    </ActionForm>
  );
}

export function AddForm({ id, meetings, isStanding }: { id: string; isStanding: boolean } & Meetings) {
  return (
    <ActionForm
      action={submitAddition}
      schema={addAttendanceSchema}
      fields={wordsOf(meetings)}
      {...{ reasonText, hidden: { id } }}
      submit={text.add.submit}
      aside={<a href={runPath(id)}>{text.back}</a>}
    >
      <TextField name="number" short />
      <TextField name="name" />
      {isStanding && <TextField name="completedOn" short />}
      <MeetingTicks meetings={meetings} />
      <TextField name="reason" hint={text.reasonHint} />
    </ActionForm>
  );
}
