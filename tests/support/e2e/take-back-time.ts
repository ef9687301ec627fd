import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestServer } from './server';

const AT_ONCE = { key: 'document_mail_hours', value: 0 };

/** For a server that was halted: how long a decision can be taken back, and its mail waits; of documents mails leave at once. */
export async function setTakeBackTime({ dataDir, command }: TestServer, seconds: number) {
  const file = join(dataDir, 'take-back.json');
  await writeFile(file, JSON.stringify({ settings: [{ key: 'take_back_seconds', value: seconds }, AT_ONCE] }));
  await command('settings', file);
  await rm(file);
}
