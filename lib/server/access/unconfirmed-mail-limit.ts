import 'server-only';
import { mailboxOf, mailDomainOf } from '@/lib/access/mailbox';
import { getSettings } from '@/lib/server/content/data/settings';
import { countInDay } from '@/lib/server/platform/attempts/rate-limits';
import type { Moment } from '@/lib/server/platform/clock';
import type { Transaction } from '@/lib/server/platform/db/database';
import { createTask } from '@/lib/server/platform/tasks';
import { isConfirmedAddress } from './data/accounts';

/** False when it mustn't go, and whoever asks isn't told: anybody can have a mailbox mailed that isn't theirs. */
export async function countUnconfirmedMail(email: string, { today }: Pick<Moment, 'today'>): Promise<boolean> {
  const { unconfirmedMailPerMailbox, unconfirmedMailPerDomain, unconfirmedMailPerInstallation } =
    await getSettings(today);
  // The same work for a known address: no time tells them apart.
  const isConfirmed = await isConfirmedAddress(email);
  const bounds: [what: string, key: string, most: number][] = [
    ['mailbox', mailboxOf(email), unconfirmedMailPerMailbox],
    ['domain', mailDomainOf(email), unconfirmedMailPerDomain],
    ['installation', 'all', unconfirmedMailPerInstallation],
  ];
  let mayGo = true;
  for (const [what, key, most] of bounds) {
    const counted = isConfirmed
      ? await countInDay('confirmed_mail', what)
      : await countInDay(`mail_${what}`, key, most);
    mayGo &&= counted;
    // What one bound holds doesn't use up the wider ones.
    if (!mayGo) break;
  }
  return mayGo;
}

export async function askAboutHeldMail(tx: Transaction, { now, today }: Moment) {
  const key = `unconfirmed_mail_held:${now.toISOString()}`;
  await createTask(tx, { key, kind: 'unconfirmed_mail_held', createdOn: today, at: now });
}
