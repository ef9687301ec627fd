'use client';

import { ActionForm } from '@/components/forms/action-form';
import { finishTaskSchema } from '@/lib/casework/casework-forms';
import { type Place, placeParams } from '@/lib/shared/list-place';
import { reasonText } from '@/lib/shared/reason-texts';
import { finishTaskReasonTexts, tasksText } from '@/lib/text/nl/casework/tasks';
import { submitFinishTask } from './actions';

type FinishTaskFormProps = { taskId: string; about: string; kind: string; place: Place };

/** One button beside each task; what it is about is said to those who can't see the row. */
export function FinishTaskForm({ taskId, about, kind, place }: FinishTaskFormProps) {
  return (
    <ActionForm
      action={submitFinishTask}
      schema={finishTaskSchema}
      fields={{}}
      reasonText={(reason) => ({ heading: tasksText.notDone, text: reasonText(finishTaskReasonTexts, reason) })}
      submit={tasksText.done.submit}
      submitVariant="secondary"
      hidden={{ taskId, soort: kind, ...placeParams(place) }}
      anchor={`taak-${taskId}`}
      submitAbout={about}
    />
  );
}
