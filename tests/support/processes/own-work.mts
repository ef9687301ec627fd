// What a server does by itself, in a process of its own, which dies at a step of it: `node own-work.mts '{ "work", "dieAt",
// … }'`. It ends by itself once there is nothing left to do, and prints how many steps there were.
import { dieAtStep } from './die-at-step.mts';

export type OwnWork = { dieAt: number } & ({ work: 'asking'; at: string } | { work: 'mails' | 'mailing' });

const order = JSON.parse(process.argv[2] ?? '{}') as OwnWork;
const { counted } = dieAtStep(order.dieAt);

const { database } = await import('@/lib/server/platform/db/database');
const { jobs } = await import('@/lib/server/platform/outbox');
await jobs();
const { prisma } = await database();
const LOOKED_EVERY_MS = 100;

counted.counts = true;
await work();
counted.counts = false;
console.log(JSON.stringify({ steps: counted.steps }));
process.exit(0);

async function work() {
  switch (order.work) {
    case 'asking': {
      const { runDailyJob } = await import('@/lib/server/daily/run-daily-job');
      const { requirementsStep } = await import('@/lib/server/daily/steps/requirements');
      const { amsterdamDateOf } = await import('@/lib/shared/calendar-date');
      const now = new Date(order.at);
      await runDailyJob({ now, today: amsterdamDateOf(now) }, undefined, [requirementsStep]);
      return;
    }
    case 'mails': {
      const { workMailQueue } = await import('@/lib/server/mail/work-mail-queue');
      await workMailQueue();
      return untilNone(() => prisma.mail.count({ where: { state: 'queued' } }));
    }
    case 'mailing': {
      const { workMailingSteps } = await import('@/lib/server/mailings/work-mailing-steps');
      await workMailingSteps();
      return untilNone(() => prisma.mailing.count({ where: { state: 'sending' } }));
    }
  }
}

async function untilNone(left: () => Promise<number>) {
  while ((await left()) > 0) await new Promise((looked) => setTimeout(looked, LOOKED_EVERY_MS));
}
