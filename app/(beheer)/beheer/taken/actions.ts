'use server';

import { finishTaskSchema } from '@/lib/casework/casework-forms';
import { readTaskQuery, taskListHref } from '@/lib/casework/tasks';
import { defineAction } from '@/lib/server/access/door';
import { finishTask } from '@/lib/server/casework/finish-task';

export const submitFinishTask = defineAction({
  permission: 'manage_tasks',
  limit: 'save',
  schema: finishTaskSchema,
  run: finishTask,
  next: (_, input) => taskListHref(readTaskQuery(input), 'afgehandeld'),
  nextIfRefused: ({ code }, input) =>
    code === 'task_done_before' ? taskListHref(readTaskQuery(input), 'eerder') : null,
});
