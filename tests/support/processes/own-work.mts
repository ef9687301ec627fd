// What a server or a command does by itself, in a process of its own, which dies at a step of it: `node own-work.mts
// '{ "work", "dieAt", … }'`. It ends by itself once there is nothing left to do, and prints how many steps there were.
import type { DailyStep } from '@/lib/server/daily/daily-step';
import { dieAtStep } from './die-at-step.mts';

export type OwnWork = { dieAt: number } & (
  | { work: 'asking'; at: string }
  | { work: 'cycle_ends'; at: string }
  | { work: 'import'; at: string; file: string }
  | { work: 'mails' | 'mailing' }
);

const order = JSON.parse(process.argv[2] ?? '{}') as OwnWork;
const { counted } = dieAtStep(order.dieAt);

const { database } = await import('@/lib/server/platform/db/database');
const { jobs } = await import('@/lib/server/platform/outbox');
const { amsterdamDateOf } = await import('@/lib/shared/calendar-date');
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
      const { requirementsStep } = await import('@/lib/server/daily/steps/requirements');
      return runDay(order.at, requirementsStep);
    }
    case 'cycle_ends': {
      const { cycleEndsStep } = await import('@/lib/server/daily/steps/cycle-ends');
      return runDay(order.at, cycleEndsStep);
    }
    case 'import': {
      const { importRegister } = await import('@/lib/server/register/import/import-register');
      await importRegister({ ...momentAt(order.at), file: order.file, dryRun: false, skipInvalid: false });
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

function momentAt(at: string) {
  const now = new Date(at);
  return { now, today: amsterdamDateOf(now) };
}

async function runDay(at: string, step: DailyStep) {
  const { runDailyJob } = await import('@/lib/server/daily/run-daily-job');
  await runDailyJob(momentAt(at), undefined, [step]);
}

async function untilNone(left: () => Promise<number>) {
  while ((await left()) > 0) await new Promise((looked) => setTimeout(looked, LOOKED_EVERY_MS));
}
