import 'server-only';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { env } from '@/lib/server/platform/env';
import { isUuid } from '@/lib/shared/ids';
import type { OutgoingMail } from './deliver-mail';

/** What is wrong is the mail itself, such as its address: trying again changes nothing. */
export class MailRefused extends Error {}

/** What is wrong is how this installation sends mail, such as its key or its sender: no mail goes before it is repaired. */
export class MailServiceRefused extends Error {}

export function mailFolder(): string {
  return join(env().dataDir, 'mail');
}

/** Nobody's by definition (RFC 2606): in a demo it stands for an address that a mail service refuses. */
const REFUSED = /\.invalid$/i;

/** One file a message, whole or not at all; the same message again replaces itself. */
export async function sendToDisk({ idempotencyKey: _, replyTo: __, ...mail }: OutgoingMail, now: Date): Promise<null> {
  if (REFUSED.test(mail.to)) throw new MailRefused('an address under .invalid receives no mail');
  const folder = mailFolder();
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${mail.id}.json`);
  await writeFile(`${file}.part`, JSON.stringify({ ...mail, created_at: now.toISOString() }, null, 2));
  await rename(`${file}.part`, file);
  return null;
}

/** Takes away what demo mode "sent"; one that isn't there stays away. */
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

/** What demo mode "sent", newest first, `size` at most. */
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

/** One of them; null for anything that isn't the id of a mail. */
export async function findStoredMail(id: string): Promise<StoredMail | null> {
  if (!isUuid(id)) return null;
  try {
    return stored.parse(JSON.parse(await readFile(join(mailFolder(), `${id}.json`), 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
