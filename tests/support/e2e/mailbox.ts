import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pause } from './server';

/** A mail as the server writes it to disk in demo mode. */
export type DiskMail = { id: string; to: string; subject: string; text: string; html: string; created_at: string };

type Wanted = {
  to: string;
  /** A part of the subject, or a pattern. */
  subject?: string | RegExp;
  /** Only mails that aren't among these, such as those that were there before. */
  after?: readonly DiskMail[];
};

const COMES_WITHIN_MS = 30_000;

/** Every mail on disk, oldest first; with `to` only those to that address. */
export async function readMails(dataDir: string, to?: string): Promise<DiskMail[]> {
  const folder = join(dataDir, 'mail');
  const names = await readdir(folder).catch(() => []);
  const mails = await Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as DiskMail),
  );
  return mails
    .filter((mail) => to === undefined || mail.to === to)
    .sort((a, b) => a.created_at.localeCompare(b.created_at));
}

/** Waits for a mail and gives the newest that fits. */
export async function waitForMail(dataDir: string, { to, subject, after = [] }: Wanted): Promise<DiskMail> {
  const known = new Set(after.map(({ id }) => id));
  const started = Date.now();
  for (;;) {
    const mails = await readMails(dataDir, to);
    const found = mails.filter((mail) => !known.has(mail.id) && hasSubject(mail, subject)).at(-1);
    if (found) return found;
    if (Date.now() - started > COMES_WITHIN_MS)
      throw new Error(`No mail to ${to} about ${subject}; there are: ${mails.map((mail) => mail.subject).join(' | ')}`);
    await pause(100);
  }
}

function hasSubject(mail: DiskMail, subject: string | RegExp | undefined): boolean {
  if (subject === undefined) return true;
  return typeof subject === 'string' ? mail.subject.includes(subject) : subject.test(mail.subject);
}

/** Where the mail's button leads: the first address in its text. */
export function linkIn(mail: Pick<DiskMail, 'text'>): string {
  const link = /https?:\/\/\S+/.exec(mail.text)?.[0];
  if (!link) throw new Error(`No link in: ${mail.text}`);
  return link;
}
