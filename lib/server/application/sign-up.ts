import 'server-only';
import type { z } from 'zod';
import type { signUpSchema } from '@/lib/access/account-forms';
import { findAccountByEmail } from '@/lib/server/access/data/accounts';
import { hashPassword, passwordErrors } from '@/lib/server/access/passwords';
import { askAboutHeldMail, countUnconfirmedMail } from '@/lib/server/access/unconfirmed-mail-limit';
import { getSettings } from '@/lib/server/content/data/settings';
import { notify } from '@/lib/server/mail/notify';
import type { Context } from '@/lib/server/platform/action';
import { hoursAfter } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import type { FieldErrors } from '@/lib/shared/action-state';
import { normaliseEmail } from '@/lib/shared/mailable-address';
import { type Accepted, accepted } from '@/lib/shared/results';
import { replaceSignUp } from './data/sign-ups';

/** The answer and the work (one hash, one mail) are the same for a known address: nobody learns who has an account. */
export async function signUp(
  input: Omit<z.output<typeof signUpSchema>, 'keepAddress'>,
  { now, today }: Pick<Context, 'now' | 'today'>,
): Promise<Accepted | { ok: false; errors: FieldErrors }> {
  const errors = passwordErrors(input.password, input);
  if (errors) return { ok: false, errors };
  const settings = await getSettings(today);
  const passwordHash = await hashPassword(input.password);
  const account = await findAccountByEmail(input.email);
  const mayMail = await countUnconfirmedMail(input.email, { today });
  await inTransaction(async (tx) => {
    // The link of an earlier mail goes on working.
    if (!mayMail) return askAboutHeldMail(tx, { now, today });
    if (account) {
      const key = `account_exists:${account.id}:${now.toISOString()}`;
      await notify(tx, { ...account, accountId: account.id }, { template: 'account_exists', key, at: now });
      return;
    }
    const signUpId = await replaceSignUp(tx, {
      email: input.email,
      emailNormalised: normaliseEmail(input.email),
      name: input.name,
      passwordHash,
      createdAt: now,
      expiresAt: hoursAfter(now, settings.confirmationLinkDays * 24),
    });
    const { minimumHours, confirmationLinkDays: linkDays } = settings;
    const params = { signUpId, minimumHours, linkDays };
    const key = `confirm_account:${signUpId}`;
    await notify(tx, { ...input, accountId: null }, { template: 'confirm_account', params, key, at: now });
  });
  return accepted({});
}
