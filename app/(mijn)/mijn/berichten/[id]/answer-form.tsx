'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TextArea } from '@/components/forms/fields';
import type { ReasonText } from '@/components/forms/form-outcome';
import { answerMessageSchema } from '@/lib/registration/details-forms';
import type { AnswerMessageReason } from '@/lib/server/registration/answer-message';
import { messageAnswerText as text } from '@/lib/text/nl/mail/message-answers';
import { submitMessageAnswer } from '../actions';

export function AnswerForm({ id }: { id: string }) {
  return (
    <ActionForm
      action={submitMessageAnswer}
      schema={answerMessageSchema}
      fields={text.fields}
      reasonText={reasonText}
      submit={text.submit}
      hidden={{ id }}
    >
      <TextArea name="answer" hint={text.fields.answer.hint} />
    </ActionForm>
  );
}

function reasonText({ code }: AnswerMessageReason): ReasonText {
  return { heading: text.notSent, text: text.refusals[code] };
}
