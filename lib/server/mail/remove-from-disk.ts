import 'server-only';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { mailFolder } from './send-to-disk';

export async function removeFromDisk(mailIds: string[]) {
  for (const id of mailIds) await rm(join(mailFolder(), `${id}.json`), { force: true });
}
