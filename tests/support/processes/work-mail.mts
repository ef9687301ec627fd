// The mail worker in a process of its own, until SIGTERM. It says "Working" once it takes mails.

import { workMailQueue } from '@/lib/server/mail/work-mail-queue';
import { closeDatabase } from '@/lib/server/platform/db/database';
import { closeJobs } from '@/lib/server/platform/outbox';

process.on('SIGTERM', async () => {
  await closeJobs();
  await closeDatabase();
  process.exit(0);
});
await workMailQueue();
console.log('Working');
