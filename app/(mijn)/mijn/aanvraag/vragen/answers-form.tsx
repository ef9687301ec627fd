'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TextArea, TickField } from '@/components/forms/fields';
import type { ReasonText } from '@/components/forms/form-outcome';
import { answerField, answersSchema, answerValues } from '@/lib/application/information-forms';
import type { AnswerReason } from '@/lib/server/application/answer-information';
import type { ActionReason } from '@/lib/shared/action-state';
import { answerText as text } from '@/lib/text/nl/application/information';
import { formTroubleTexts } from '@/lib/text/nl/shared/forms';
import { submitAnswers } from '../actions';

type AnswersFormProps = {
  points: { position: number; question: string; answer: string }[];
  version: number;
};

export function AnswersForm({ points, version }: AnswersFormProps) {
  const fields = Object.fromEntries(
    points.map(({ position, question }) => [
      answerField(position),
      { label: text.question(position, question), inSentence: text.inSentence(position) },
    ]),
  );
  return (
    <ActionForm
      action={submitAnswers}
      schema={answersSchema}
      fields={{ ...fields, later: { label: text.later } }}
      reasonText={answerReasonText}
      autosave
      submit={text.submit}
      defaults={answerValues(points)}
      hidden={{ version }}
    >
      {points.map(({ position }) => (
        <TextArea key={position} name={answerField(position)} />
      ))}
      <noscript>
        <TickField name="later" />
      </noscript>
    </ActionForm>
  );
}

function answerReasonText({ code }: Exclude<AnswerReason, ActionReason>): ReasonText {
  return { heading: formTroubleTexts.stale().heading, text: text.refusals[code] };
}
