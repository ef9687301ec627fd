'use client';

import { ActionForm } from '@/components/forms/action-form';
import { RadioField } from '@/components/forms/fields';
import { resendMailSchema } from '@/lib/casework/casework-forms';
import { reasonText } from '@/lib/shared/reason-texts';
import { mailManagementText, resendReasonTexts } from '@/lib/text/nl/casework/mail-management';
import { submitResend } from './actions';

const text = mailManagementText.one.resend;

type ResendFormProps = { mailId: string; round: number; to: string; current: string | null };

export function ResendForm({ mailId, round, to, current }: ResendFormProps) {
  const moved = current !== null && current !== to;
  const choices = [
    { value: 'stored', label: text.stored(to) },
    ...(moved ? [{ value: 'current', label: text.current(current) }] : []),
  ];
  return (
    <ActionForm
      action={submitResend}
      schema={resendMailSchema}
      fields={{ to: text.to }}
      reasonText={(reason) => ({ heading: text.notDone, text: reasonText(resendReasonTexts, reason) })}
      submit={text.submit}
      defaults={{ to: moved ? 'current' : 'stored' }}
      hidden={{ mailId, round }}
    >
      <RadioField name="to" choices={choices} />
    </ActionForm>
  );
}
