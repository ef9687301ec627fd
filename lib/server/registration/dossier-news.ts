import 'server-only';
import { getAccount } from '@/lib/server/access/data/accounts';
import { notify } from '@/lib/server/mail/notify';
import type { Transaction } from '@/lib/server/platform/db/database';

type News = {
  template: 'message_news' | 'registration_news' | 'details_corrected';
  /** Names the event: `registration_removed:ID:VERSION`. */
  key: string;
  accountId: string | null;
  at: Date;
};

/** Tells somebody that there is news to read; who has no account has nowhere to read it. */
export async function notifyPerson(tx: Transaction, { template, key, accountId, at }: News) {
  if (accountId === null) return;
  const { name, email } = await getAccount(tx, accountId);
  await notify(tx, { key, template, params: { name }, to: email, accountId, at });
}
