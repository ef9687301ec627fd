import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import type { NotAllowed } from '@/lib/access/own-matters';
import type { FinishTaskReason } from '@/lib/casework/tasks';
import { asManager } from '@/lib/server/access/data/workers';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { findOwnTasks, findTask, markTaskDone } from './data/tasks';

type Answer = Accepted | Refused<FinishTaskReason | NotAllowed>;

/** A manager looked at what a task is about, and is done with it. What is about themselves is a colleague's. */
export async function finishTask(
  { taskId }: { taskId: string },
  { actor, now }: Pick<Context<AccountActor>, 'actor' | 'now'>,
): Promise<Answer> {
  return asManager({ actor }, async (tx, manager): Promise<Answer> => {
    const task = await findTask(taskId, tx);
    if (!task) return refused({ code: 'task_unknown' });
    if ((await findOwnTasks([task], manager.own, tx)).has(task.id)) return refused({ code: 'own_task' });
    if (!(await markTaskDone(tx, task.id, { accountId: actor.accountId, now })))
      return refused({ code: 'task_done_before' });
    await record(tx, 'task_done', task.id, by(actor, 'register_manager', now), { kind: task.kind });
    return accepted({});
  });
}
