import 'server-only';
import type { Settings } from '@/lib/content/settings-schema';
import { type RetryPlan, repairPlan, retryPlan } from '@/lib/mail/retries';
import { getSettings } from '@/lib/server/content/data/settings';
import { moment } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import { log } from '@/lib/server/platform/log';
import { enqueueMailJob, jobs, MAIL_QUEUE } from '@/lib/server/platform/outbox';
import { createTask } from '@/lib/server/platform/tasks';
import { failedMailTask, findWaitingMail, giveUpMail, recordFailure } from './data/mails';
import { deliverMail } from './deliver-mail';
import { MailRefused, MailServiceRefused } from './send-to-disk';

const POLLING_SECONDS = 0.5;
const BATCH = 10;

export async function workMailQueue() {
  const boss = await jobs();
  await boss.work<{ mailId: string }>(
    MAIL_QUEUE,
    { pollingIntervalSeconds: POLLING_SECONDS, batchSize: BATCH },
    async (batch) => {
      // Each on its own: a failing mail mustn't send its neighbours again. And at once: the queue takes jobs that run
      // past their minute for lost.
      await Promise.all(batch.map((job) => attempt(boss, job.id, job.data.mailId)));
    },
  );
}

async function attempt(boss: Awaited<ReturnType<typeof jobs>>, jobId: string, mailId: string) {
  try {
    try {
      await deliverMail(mailId);
    } catch (error) {
      log.warn({ error, mailId }, 'mail not sent');
      await planNext(mailId, error);
    }
    await boss.complete(MAIL_QUEUE, jobId);
  } catch (error) {
    // The database is away: the queue's own retry brings the job back.
    log.error({ error, mailId }, 'the outcome of a mail couldn’t be recorded');
    await boss.fail(MAIL_QUEUE, jobId, { message: 'not noted' });
  }
}

/** Another job for a later attempt; after the term, or a refusal for good, a task for the manager. */
async function planNext(mailId: string, error: unknown) {
  const { now, today } = moment();
  const { mailRetryHours } = await getSettings(today);
  const why = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
  await inTransaction(async (tx) => {
    const mail = await findWaitingMail(tx, mailId);
    if (!mail) return;
    const plan = planOf(mail, error, now, mailRetryHours);
    if (plan.kind === 'again') {
      await recordFailure(tx, mailId, why);
      if (error instanceof MailServiceRefused) {
        const key = `mail_service_refuses:${mailId}:${mail.round}:${mail.attempts}`;
        await createTask(tx, { key, kind: 'mail_service_refuses', mailId, createdOn: today, at: now });
      }
      await enqueueMailJob(tx, mailId, { startAfter: plan.afterSeconds });
      return;
    }
    if (!(await giveUpMail(tx, mailId, why, now))) return;
    const { round, accountId } = mail;
    const key = failedMailTask(mailId, round);
    await createTask(tx, { key, kind: 'mail_failed', mailId, accountId, createdOn: today, at: now });
  });
}

function planOf(
  mail: { attempts: number; queuedAt: Date },
  error: unknown,
  now: Date,
  retryHours: Settings['mailRetryHours'],
): RetryPlan {
  if (error instanceof MailRefused) return { kind: 'give_up' };
  return error instanceof MailServiceRefused ? repairPlan(mail) : retryPlan(mail, now, retryHours);
}
