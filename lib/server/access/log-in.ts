import 'server-only';
import { type Actor, hasPowerOverOthers } from '@/lib/access/actor';
import { readLoginIdentifier } from '@/lib/access/login-identifier';
import { getSettings } from '@/lib/server/content/data/settings';
import type { Moment } from '@/lib/server/platform/clock';
import { inTransaction } from '@/lib/server/platform/db/database';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import { type Credentials, findAccountToLogIn, lockCredentials } from './data/accounts';
import { startSession } from './session';
import { isPasswordOf } from './wrong-guesses';

type LoggedIn = {
  session: { id: string; accountId: string };
  secondFactorNeeded: boolean;
  loggedIn?: string;
  setupNeeded: boolean;
  roles: Credentials['roles'];
};
type Answer = Accepted<LoggedIn> | Refused<{ code: 'unknown_or_wrong_password' }>;

/** The account as it was when checked: a session of the old password would outlive the end of all sessions. */
export async function logIn(
  { email: typed, password }: { email: string; password: string },
  { now, today, actor }: Moment & { actor?: Actor },
): Promise<Answer> {
  const { numberPrefix } = await getSettings(today);
  const identifier = readLoginIdentifier(typed, numberPrefix);
  const found = identifier && (await findAccountToLogIn(identifier));
  const isKnown = await isPasswordOf(found, password, now);
  if (!found || !isKnown) return refused({ code: 'unknown_or_wrong_password' });
  return inTransaction(async (tx): Promise<Answer> => {
    const account = await lockCredentials(tx, found.id);
    if (account?.passwordHash !== found.passwordHash) return refused({ code: 'unknown_or_wrong_password' });
    const { id: accountId, totpSecret, roles } = account;
    const secondFactorNeeded = totpSecret !== null;
    const setupNeeded = !secondFactorNeeded && hasPowerOverOthers(roles);
    const session = await startSession(tx, { accountId, now, authenticated: !secondFactorNeeded, instead: actor });
    return accepted({
      session,
      secondFactorNeeded,
      setupNeeded,
      roles,
      loggedIn: secondFactorNeeded ? undefined : accountId,
    });
  });
}
