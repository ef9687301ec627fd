import 'server-only';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '@/lib/server/platform/env';
import type { OutgoingMail } from './deliver-mail';
import { MailRefused } from './mail-refused';

export function mailFolder(): string {
  return join(env().dataDir, 'mail');
}

/** RFC 2606: in a demo such an address stands for one that a mail service refuses. */
const REFUSED = /\.invalid$/i;

/** Whole or not at all; the same mail again replaces itself. */
export async function sendToDisk({ idempotencyKey: _, replyTo: __, ...mail }: OutgoingMail, now: Date): Promise<null> {
  if (REFUSED.test(mail.to)) throw new MailRefused('an address under .invalid receives no mail');
  const folder = mailFolder();
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${mail.id}.json`);
  await writeFile(`${file}.part`, JSON.stringify({ ...mail, created_at: now.toISOString() }, null, 2));
  await rename(`${file}.part`, file);
  return null;
}
