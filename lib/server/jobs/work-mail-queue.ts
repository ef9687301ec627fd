import 'server-only';
import { noteFailure } from '../data/mails';
import { log } from '../log';
import { deliverMail } from '../mail/deliver-mail';
import { jobs, MAIL_QUEUE } from '../outbox';

const POLLING_SECONDS = 0.5;
const BATCH = 10;

/** Sends what waits in the outbox, in this process, until it is closed. */
export async function workMailQueue() {
  const boss = await jobs();
  await boss.work<{ mailId: string }>(
    MAIL_QUEUE,
    { pollingIntervalSeconds: POLLING_SECONDS, batchSize: BATCH },
    async (batch) => {
      // Each on its own: a mail that fails mustn't send its neighbours again.
      for (const job of batch) await attempt(boss, job.id, job.data.mailId);
    },
  );
}

async function attempt(boss: Awaited<ReturnType<typeof jobs>>, jobId: string, mailId: string) {
  try {
    await deliverMail(mailId);
    await boss.complete(MAIL_QUEUE, jobId);
  } catch (error) {
    log.warn({ error, mailId }, 'mail not sent; it is tried again');
    await noteFailure(mailId, error instanceof Error ? error.message.slice(0, 500) : 'unknown');
    await boss.fail(MAIL_QUEUE, jobId, { message: 'not sent' });
  }
}
