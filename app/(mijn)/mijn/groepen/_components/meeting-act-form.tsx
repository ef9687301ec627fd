'use client';

import { ActionForm } from '@/components/forms/action-form';
import type { ButtonVariant } from '@/components/ui/button';
import { meetingKeySchema } from '@/lib/groups/group-forms';
import { groupText } from '@/lib/text/nl/groups/groups';
import { submitConfirmationUndoing, submitMeetingConfirmation, submitMeetingWithdrawal } from '../actions';
import { groupReasonText } from './group-forms';

const acts = {
  confirm: submitMeetingConfirmation,
  undo: submitConfirmationUndoing,
  withdraw: submitMeetingWithdrawal,
};

type MeetingActFormProps = {
  act: keyof typeof acts;
  id: string;
  meetingId: string;
  /** Printed: one button is known from another's by it. */
  day: string;
  variant?: ButtonVariant;
};

export function MeetingActForm({ act, id, meetingId, day, variant }: MeetingActFormProps) {
  const words = groupText.meetings;
  return (
    <ActionForm
      action={acts[act]}
      schema={meetingKeySchema}
      fields={{}}
      reasonText={groupReasonText}
      submit={words.of(words[act], day)}
      submitVariant={variant}
      hidden={{ id, meetingId }}
      anchor={`${act}-${meetingId}`}
    />
  );
}
