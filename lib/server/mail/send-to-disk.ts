import 'server-only';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { env } from '@/lib/server/platform/env';
import { isUuid } from '@/lib/shared/ids';
import type { OutgoingMail } from './deliver-mail';

/** The mail itself is wrong, such as its address: another try changes nothing. */
export class MailRefused extends Error {}

/** How this installation sends is wrong, such as its key: no mail goes before that is repaired. */
export class MailServiceRefused extends Error {}

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

export async function removeFromDisk(mailIds: string[]) {
  for (const id of mailIds) await rm(join(mailFolder(), `${id}.json`), { force: true });
}

const stored = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  created_at: z.string(),
});

export type StoredMail = z.output<typeof stored>;

export async function listStoredMails(size: number): Promise<StoredMail[]> {
  const names = await readdir(mailFolder()).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const mails = await Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map(async (name) => stored.parse(JSON.parse(await readFile(join(mailFolder(), name), 'utf8')))),
  );
  return mails.sort((a, b) => (a.created_at < b.created_at ? 1 : -1)).slice(0, size);
}

export async function findStoredMail(id: string): Promise<StoredMail | null> {
  if (!isUuid(id)) return null;
  try {
    return stored.parse(JSON.parse(await readFile(join(mailFolder(), `${id}.json`), 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
