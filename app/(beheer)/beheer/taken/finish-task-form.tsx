'use client';

import { ActionForm } from '@/components/forms/action-form';
import { finishTaskSchema } from '@/lib/casework/casework-forms';
import type { TaskQuery } from '@/lib/casework/tasks';
import { placeParams } from '@/lib/shared/list-place';
import { promisedParams } from '@/lib/shared/promised-day';
import { reasonText } from '@/lib/shared/reason-texts';
import { finishTaskReasonTexts, tasksText } from '@/lib/text/nl/casework/tasks';
import { submitFinishTask } from './actions';

type FinishTaskFormProps = { taskId: string; about: string; query: TaskQuery };

/** One button beside each task; what it is about is said to those who can't see the row. */
export function FinishTaskForm({ taskId, about, query: { kind, promised, place } }: FinishTaskFormProps) {
  return (
    <ActionForm
      action={submitFinishTask}
      schema={finishTaskSchema}
      fields={{}}
      reasonText={(reason) => ({ heading: tasksText.notDone, text: reasonText(finishTaskReasonTexts, reason) })}
      submit={tasksText.done.submit}
      submitVariant="secondary"
      hidden={{ taskId, soort: kind ?? '', ...promisedParams(promised), ...placeParams(place) }}
      anchor={`taak-${taskId}`}
      submitAbout={about}
    />
  );
}
