import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { FinishTaskReason } from '@/lib/tasks/finish-task-reasons';
import type { Context } from '../action';
import { by, recordEvent } from '../audit';
import { findTask, markTaskDone } from '../data/tasks';
import { inTransaction } from '../db';

/** A manager looked at what a task is about, and is done with it. */
export async function finishTask(
  { taskId }: { taskId: string },
  { actor, now }: Pick<Context<AccountActor>, 'actor' | 'now'>,
): Promise<Accepted | Refused<FinishTaskReason>> {
  const task = await findTask(taskId);
  if (!task) return refused({ code: 'task_unknown' });
  if (task.doneAt) return refused({ code: 'task_done_before' });
  return inTransaction(async (tx): Promise<Accepted | Refused<FinishTaskReason>> => {
    if (!(await markTaskDone(tx, task.id, { accountId: actor.accountId, now })))
      return refused({ code: 'task_done_before' });
    await recordEvent(tx, {
      at: now,
      event: 'task_done',
      ...by(actor, 'register_manager'),
      subject: { type: 'task', id: task.id },
      details: { kind: task.kind },
    });
    return accepted({});
  });
}
