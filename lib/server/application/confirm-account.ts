import 'server-only';
import type { Actor } from '@/lib/access/actor';
import type { LinkReason } from '@/lib/access/email-link';
import { proposeName } from '@/lib/names/propose-name';
import { createAccount } from '@/lib/server/access/data/accounts';
import { verifyPassword } from '@/lib/server/access/passwords';
import { startSession } from '@/lib/server/access/session';
import { by, record } from '@/lib/server/platform/audit';
import type { Moment } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import { readLinkToken } from '@/lib/server/platform/links';
import type { FieldErrors } from '@/lib/shared/action-state';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { createDraft } from './data/applications';
import { findSignUp, markConfirmed, type SignUp } from './data/sign-ups';

type Session = { id: string; accountId: string };

export async function findConfirmable(
  token: string,
  now: Date,
): Promise<Accepted<{ signUp: SignUp }> | Refused<LinkReason>> {
  const id = readLinkToken('confirm_account', token);
  const signUp = id && (await findSignUp(id));
  if (!signUp) return refused({ code: 'link_unknown' });
  if (signUp.confirmedAt) return refused({ code: 'link_used' });
  if (signUp.supersededAt) return refused({ code: 'link_replaced' });
  if (signUp.expiresAt <= now) return refused({ code: 'link_expired' });
  return accepted({ signUp });
}

/** Asks for the chosen password, so that nobody confirms an account that a stranger made with their address. */
export async function confirmAccount(
  { token, password }: { token: string; password: string },
  { now, actor: asker }: Pick<Moment, 'now'> & { actor?: Actor },
): Promise<Accepted<{ session: Session }> | Refused<LinkReason> | { ok: false; errors: FieldErrors }> {
  const found = await findConfirmable(token, now);
  if (!found.ok) return found;
  const { signUp } = found;
  if (!(await verifyPassword(signUp.passwordHash, password)))
    return { ok: false, errors: { password: { code: 'password_not_the_chosen_one' } } };

  const session = await inTransaction(async (tx) => {
    if (!(await markConfirmed(tx, signUp.id, now))) return null;
    const { email, name, passwordHash } = signUp;
    const accountId = await createAccount(tx, { email, name, passwordHash, roles: ['registrant'], createdAt: now });
    if (!accountId) return null;
    await record(tx, 'account_confirmed', accountId, by({ accountId }, 'registrant', now));
    await createDraft(tx, { accountId, name: proposeName(name), privateEmail: email, createdAt: now });
    return startSession(tx, { accountId, now, authenticated: true, instead: asker });
  });
  return session ? accepted({ session }) : refused({ code: 'link_used' });
}
