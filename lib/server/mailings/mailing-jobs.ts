import 'server-only';
import type { Transaction } from '@/lib/server/platform/db/database';
import { enqueueJob, MAILING_QUEUE, mailIdOf } from '@/lib/server/platform/outbox';

export type MailingStep = { mailingId: string; step: number };

/** In the transaction of the deed, or of the step before: a step is one job, however often it is asked for. */
export async function enqueueStep(tx: Transaction, { mailingId, step }: MailingStep, afterSeconds = 0) {
  const id = mailIdOf(`mailing_step:${mailingId}:${step}`);
  await enqueueJob(tx, MAILING_QUEUE, { mailingId, step }, { id, startAfter: afterSeconds });
}
