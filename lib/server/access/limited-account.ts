import 'server-only';
import { type LoginIdentifier, readLoginIdentifier } from '@/lib/access/login-identifier';
import { getSettings } from '@/lib/server/content/data/settings';
import { moment } from '@/lib/server/platform/clock';
import { isUuid } from '@/lib/shared/ids';
import { findAccountToLogIn } from './data/accounts';

/**
 * By what attempts are counted: what was typed, however it is spelt, and never the account that it leads to. Whoever
 * sees that two of them share their attempts would know that a number and an address are one person.
 */
export async function limitedAccountOf(typed: string): Promise<string> {
  return (await identifierOf(typed))?.normalised ?? typed.trim().toLowerCase();
}

/** The id of the account that attempts are counted for; for the owner's own browser alone (known-device.ts). */
export async function accountBehind(limited: string): Promise<string | null> {
  if (isUuid(limited)) return limited;
  const identifier = await identifierOf(limited);
  return identifier && ((await findAccountToLogIn(identifier))?.id ?? null);
}

async function identifierOf(typed: string): Promise<LoginIdentifier | null> {
  const { numberPrefix } = await getSettings(moment().today);
  return readLoginIdentifier(typed, numberPrefix);
}
