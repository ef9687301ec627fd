import 'server-only';
import { readLoginIdentifier } from '@/lib/access/login-identifier';
import { moment } from './clock';
import { findAccountToLogIn } from './data/accounts';
import { getSettings } from './data/settings';

/**
 * Whose attempts are counted: the account that what was typed leads to, however it is spelt, or else what was typed. An
 * address and a number of one account share their attempts.
 */
export async function limitedAccountOf(typed: string): Promise<string> {
  const { numberPrefix } = await getSettings(moment().today);
  const identifier = readLoginIdentifier(typed, numberPrefix);
  if (!identifier) return typed.trim().toLowerCase();
  return (await findAccountToLogIn(identifier))?.id ?? identifier.normalised;
}
