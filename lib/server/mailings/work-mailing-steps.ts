import 'server-only';
import { moment } from '@/lib/server/platform/clock';
import { log } from '@/lib/server/platform/log';
import { jobs, MAILING_QUEUE } from '@/lib/server/platform/outbox';
import type { MailingStep } from './mailing-jobs';
import { takeStep } from './mailing-step';

const POLLING_SECONDS = 0.5;

/** One that fails is the queue's to try again: it has done nothing, or all of it. */
export async function workMailingSteps() {
  const boss = await jobs();
  await boss.work<MailingStep>(
    MAILING_QUEUE,
    { pollingIntervalSeconds: POLLING_SECONDS, batchSize: 1 },
    async ([job]) => {
      if (!job) return;
      try {
        await takeStep(job.data, moment());
      } catch (error) {
        log.error({ error, mailingId: job.data.mailingId }, 'a step of a mailing failed; it is tried again');
        throw error;
      }
    },
  );
}
