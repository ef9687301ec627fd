'use client';

import { ActionForm } from '@/components/forms/action-form';
import { type Choice, SelectField, TextField, TickField } from '@/components/forms/fields';
import {
  answerInvitationSchema,
  groupKeySchema,
  inviteMemberSchema,
  noteMeetingSchema,
  startGroupSchema,
} from '@/lib/groups/group-forms';
import type { Reason } from '@/lib/shared/results';
import { groupRefusals, groupsText, groupText as text } from '@/lib/text/nl/groups/groups';
import {
  submitGroupAnswer,
  submitGroupInvitation,
  submitGroupLeaving,
  submitMeeting,
  submitNewGroup,
} from '../actions';

export function groupReasonText({ code }: Reason<keyof typeof groupRefusals>) {
  return { heading: groupsText.notDone, text: groupRefusals[code] };
}

/** The id is the new group's, given by the page. */
export function StartGroupForm({ id }: { id: string }) {
  const { fields, hint, submit } = groupsText.start;
  return (
    <ActionForm
      action={submitNewGroup}
      schema={startGroupSchema}
      fields={fields}
      reasonText={groupReasonText}
      submit={submit}
      hidden={{ id }}
    >
      <TextField name="name" hint={hint} autoComplete="off" />
    </ActionForm>
  );
}

export function AnswerForm({ id, answer }: { id: string; answer: 'join' | 'decline' }) {
  return (
    <ActionForm
      action={submitGroupAnswer}
      schema={answerInvitationSchema}
      fields={{}}
      reasonText={groupReasonText}
      submit={text.answer[answer]}
      submitVariant={answer === 'join' ? undefined : 'secondary'}
      hidden={{ id, answer }}
      anchor={answer}
    />
  );
}

type NoteMeetingFormProps = { id: string; meetingId: string; types: Choice[] };

export function NoteMeetingForm({ id, meetingId, types }: NoteMeetingFormProps) {
  const { fields, hints, chooseType, submit } = text.note;
  return (
    <ActionForm
      action={submitMeeting}
      schema={noteMeetingSchema}
      fields={fields}
      reasonText={groupReasonText}
      submit={submit}
      hidden={{ id, meetingId }}
      idPrefix="noteren"
    >
      <TextField name="day" hint={hints.day} short />
      <SelectField name="type" none={chooseType} choices={types} />
      <TextField name="units" hint={hints.units} short inputMode="decimal" />
      <TextField name="subject" hint={hints.subject} autoComplete="off" />
      <TickField name="attended" />
    </ActionForm>
  );
}

export function InviteForm({ id }: { id: string }) {
  const { fields, numberHint, submit } = text.invite;
  return (
    <ActionForm
      action={submitGroupInvitation}
      schema={inviteMemberSchema}
      fields={fields}
      reasonText={groupReasonText}
      submit={submit}
      hidden={{ id }}
      idPrefix="uitnodigen"
    >
      <TextField name="number" hint={numberHint} short autoComplete="off" />
      <TextField name="name" autoComplete="off" />
    </ActionForm>
  );
}

export function LeaveGroupForm({ id }: { id: string }) {
  return (
    <ActionForm
      action={submitGroupLeaving}
      schema={groupKeySchema}
      fields={{}}
      reasonText={groupReasonText}
      submit={text.leave.submit}
      submitVariant="danger"
      hidden={{ id }}
      idPrefix="verlaten"
    />
  );
}
