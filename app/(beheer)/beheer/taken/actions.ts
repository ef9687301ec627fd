'use server';

import { defineAction, goTo } from '@/lib/server/action';
import { finishTask } from '@/lib/server/use-cases/finish-task';
import { finishTaskSchema } from '@/lib/tasks/task-forms';
import { readTaskQuery, taskListHref } from '@/lib/tasks/task-query';

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
