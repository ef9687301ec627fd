import 'server-only';
import type { MailMessage } from '@/lib/text/nl/mails';
import { reader } from '../db';

export type WaitingMail = { id: string; to: string; message: MailMessage };

/** The mail to send, with the attempt counted; null when it was sent before. */
export async function claimMail(id: string): Promise<WaitingMail | null> {
  const [row] = await (await reader()).mail.updateManyAndReturn({
    where: { id, state: 'queued' },
    data: { attempts: { increment: 1 } },
  });
  // The outbox wrote template and params together.
  return row
    ? { id: row.id, to: row.toAddress, message: { template: row.template, params: row.params } as MailMessage }
    : null;
}

export async function markSent(id: string, now: Date) {
  await (await reader()).mail.updateMany({ where: { id }, data: { state: 'sent', sentAt: now, lastError: null } });
}

export async function noteFailure(id: string, lastError: string) {
  await (await reader()).mail.updateMany({ where: { id, state: 'queued' }, data: { lastError } });
}
