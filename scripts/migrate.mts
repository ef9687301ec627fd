// npm run migrate: brings the database to the current schema, with the job queue's tables and the first content.
import { jobs } from '@/lib/server/platform/outbox';
import { bringUpToDate, runCommand } from './command.mts';
import { WrongUse } from './command-line.mts';

await runCommand('npm run migrate', async () => {
  if (process.argv.length > 2) throw new WrongUse('This command takes no arguments.');
  const applied = await bringUpToDate();
  await jobs();
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}.`);
});
