'use client';

import { ActionForm } from '@/components/forms/action-form';
import { TextArea } from '@/components/forms/fields';
import { activityAnswerSchema } from '@/lib/portfolio/activity-forms';
import { activityActText } from '@/lib/text/nl/portfolio/portfolio-pages';
import { activitySaveReasonText } from '../../_components/activity-reason-text';
import { submitActivityAnswer } from '../../actions';

const text = activityActText.answer;

export function AnswerForm({ id, questionId }: { id: string; questionId: string }) {
  return (
    <ActionForm
      action={submitActivityAnswer}
      schema={activityAnswerSchema}
      fields={{ answer: text.field }}
      reasonText={activitySaveReasonText}
      submit={text.submit}
      hidden={{ id, questionId }}
    >
      <TextArea name="answer" />
    </ActionForm>
  );
}
