import 'server-only';
import { getSettings } from '@/lib/server/content/data/settings';
import { notify } from '@/lib/server/mail/notify';
import { hoursAfter, type Moment } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import { normaliseEmail } from '@/lib/shared/mailable-address';
import { type Accepted, accepted } from '@/lib/shared/results';
import { findAccountByEmail } from './data/accounts';
import { createPasswordReset } from './data/password-resets';
import { askAboutHeldMail, countUnconfirmedMail } from './unconfirmed-mail-limit';

/** Mails a link to choose a new password. An unknown address gets a mail that says so: the answer is the same. */
export async function requestPasswordReset({ email }: { email: string }, { now, today }: Moment): Promise<Accepted> {
  const { passwordLinkHours } = await getSettings(today);
  const account = await findAccountByEmail(email);
  const mayMail = await countUnconfirmedMail(email, { today });
  await inTransaction(async (tx) => {
    if (!mayMail) return askAboutHeldMail(tx, { now, today });
    if (!account) {
      const key = `no_account:${normaliseEmail(email)}:${now.toISOString()}`;
      await notify(tx, { accountId: null, email }, { template: 'no_account', key, at: now });
      return;
    }
    const accountId = account.id;
    const expiresAt = hoursAfter(now, passwordLinkHours);
    const resetId = await createPasswordReset(tx, { accountId, createdAt: now, expiresAt });
    const params = { resetId, linkHours: passwordLinkHours };
    const key = `reset_password:${resetId}`;
    await notify(tx, { ...account, accountId }, { template: 'reset_password', params, key, at: now });
  });
  return accepted({});
}
