import 'server-only';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isUuid } from '@/lib/shared/ids';
import { mailFolder } from './send-to-disk';

const stored = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  created_at: z.string(),
});

export type StoredMail = z.output<typeof stored>;

/** Newest first. */
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
