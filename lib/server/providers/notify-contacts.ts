import 'server-only';
import { notify } from '@/lib/server/mail/notify';
import type { Transaction } from '@/lib/server/platform/db/database';
import type { Greeted } from '@/lib/text/nl/mail/mail-body';
import type { MailParams } from '@/lib/text/nl/mail/mails';
import { listContactIds } from './data/contacts';

export type ContactMail =
  | 'accreditation_news'
  | 'accreditation_question'
  | 'accreditation_ends'
  | 'attendance_claimed'
  | 'claim_due';

type Mail<T extends ContactMail> = { template: T; params: Omit<MailParams[T], keyof Greeted>; key: string; at: Date };

/** Everybody who acts for a provider gets one; how many are new. */
export async function notifyContacts<T extends ContactMail>(
  tx: Transaction,
  providerId: string,
  { key, ...mail }: Mail<T>,
): Promise<number> {
  let sent = 0;
  for (const accountId of await listContactIds(tx, providerId))
    if (await notify<ContactMail>(tx, accountId, { ...mail, key: `${key}:${accountId}` })) sent += 1;
  return sent;
}
