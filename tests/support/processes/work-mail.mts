// The mail worker in a process of its own, until SIGTERM. It says "Working" once it takes mails.
import { closeDatabase } from '@/lib/server/db';
import { workMailQueue } from '@/lib/server/jobs/work-mail-queue';
import { closeJobs } from '@/lib/server/outbox';

process.on('SIGTERM', async () => {
  await closeJobs();
  await closeDatabase();
  process.exit(0);
});
await workMailQueue();
console.log('Working');
