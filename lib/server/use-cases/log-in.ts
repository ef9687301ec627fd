import 'server-only';
import { hasPowerOverOthers } from '@/lib/access/actor';
import { normaliseNumber } from '@/lib/register/registration-number';
import { type Accepted, accepted, type Refused, refused } from '@/lib/shared/results';
import type { Moment } from '../clock';
import { type Credentials, findCredentialsByEmail, findCredentialsByNumber } from '../data/accounts';
import { getSettings } from '../data/settings';
import { inTransaction } from '../db';
import { verifyPassword } from '../passwords';
import { startSession } from '../session';

type LoggedIn = {
  session: { id: string; accountId: string };
  secondFactorNeeded: boolean;
  /** Roles with power over others wait until a second factor is set up. */
  setupNeeded: boolean;
  roles: Credentials['roles'];
};

/** Starts a session for who gives an e-mail address or a registration number with its password. */
export async function logIn(
  { email: identifier, password }: { email: string; password: string },
  { now, today }: Moment,
): Promise<Accepted<LoggedIn> | Refused<{ code: 'unknown_or_wrong_password' }>> {
  const { numberPrefix } = await getSettings(today);
  const account = await findCredentials(identifier, numberPrefix);
  const known = await verifyPassword(account?.passwordHash ?? null, password);
  if (!account || !known) return refused({ code: 'unknown_or_wrong_password' });
  const secondFactorNeeded = account.totpSecret !== null;
  const setupNeeded = !secondFactorNeeded && hasPowerOverOthers(account.roles);
  const session = await inTransaction((tx) =>
    startSession(tx, { accountId: account.id, now, authenticated: !secondFactorNeeded }),
  );
  return accepted({ session, secondFactorNeeded, setupNeeded, roles: account.roles });
}

async function findCredentials(identifier: string, numberPrefix: string): Promise<Credentials | null> {
  if (identifier.includes('@')) return findCredentialsByEmail(identifier);
  const number = normaliseNumber(identifier, numberPrefix);
  return number ? findCredentialsByNumber(number) : null;
}
