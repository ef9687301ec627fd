'use server';

import { finishTaskSchema } from '@/lib/casework/casework-forms';
import { readTaskQuery, taskListHref } from '@/lib/casework/tasks';
import { defineAction } from '@/lib/server/access/door';
import { finishTask } from '@/lib/server/casework/finish-task';
import { goTo } from '@/lib/server/platform/action';

export const submitFinishTask = defineAction({
  permission: 'manage_tasks',
  limit: 'save',
  schema: finishTaskSchema,
  run: async (input, context) => {
    const result = await finishTask(input, context);
    const back = readTaskQuery(input);
    if (result.ok) return goTo(taskListHref(back, 'afgehandeld'));
    // The list that comes back lacks the task, and with it the form that could say so.
    return result.reasons[0]?.code === 'task_done_before' ? goTo(taskListHref(back, 'eerder')) : result;
  },
});
