import 'server-only';
import type { Role } from '@/lib/access/actor';
import { handlingRole } from '@/lib/access/handling';
import { queuePaths } from '@/lib/application/decision-forms';
import { findRoleHolder } from '@/lib/server/access/data/accounts';
import type { CaseWorker } from '@/lib/server/access/data/workers';
import { notify } from '@/lib/server/mail/notify';
import type { Transaction } from '@/lib/server/platform/db/database';

type Given = { applicationId: string; at: Date };

/** Tells somebody that they got a case from a colleague. */
export async function notifyReceiver(tx: Transaction, worker: CaseWorker, { applicationId, at }: Given) {
  const params = { casePath: `${queueOf(worker)}/${applicationId}` };
  const key = `case_assigned:${applicationId}:${worker.id}:${at.toISOString()}`;
  await notify(tx, worker.id, { template: 'case_assigned', params, key, at });
}

/** Tells somebody that a case isn't theirs any more. */
export async function notifyFormerHolder(tx: Transaction, holderId: string, { applicationId, at }: Given) {
  const holder = await findRoleHolder(tx, holderId);
  if (!holder) return;
  const key = `case_moved:${applicationId}:${holderId}:${at.toISOString()}`;
  await notify(tx, holderId, { template: 'case_moved', params: { queuePath: queueOf(holder) }, key, at });
}

function queueOf(worker: { roles: Role[] }): string {
  return queuePaths[handlingRole(worker) === 'register_manager' ? 'beheer' : 'beoordelen'];
}
