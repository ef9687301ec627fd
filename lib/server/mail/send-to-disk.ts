import 'server-only';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '../env';
import type { OutgoingMail } from './deliver-mail';

export function mailFolder(): string {
  return join(env().dataDir, 'mail');
}

/** One file a message, whole or not at all; the same message again replaces itself. */
export async function sendToDisk(mail: OutgoingMail, now: Date) {
  const folder = mailFolder();
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${mail.id}.json`);
  await writeFile(`${file}.part`, JSON.stringify({ ...mail, created_at: now.toISOString() }, null, 2));
  await rename(`${file}.part`, file);
}
