/** Why a task isn't marked as done. */
export type FinishTaskReason = { code: 'task_unknown' } | { code: 'own_task' } | { code: 'task_done_before' };
