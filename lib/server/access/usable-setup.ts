import 'server-only';
import { isSetupUsable } from '@/lib/access/second-factor-setup';
import { findSetup } from './data/second-factors';
import { recoveryCodeHash, recoveryCodesOf } from './recovery-codes';

/** A second factor that somebody began to set up and can still finish, with its new secret; null when there is none. */
export async function findUsableFactor(accountId: string, now: Date) {
  const setup = await findSetup(accountId);
  if (!setup?.totpSecret || !isSetupUsable(setup, now)) return null;
  return { id: setup.id, totpSecret: setup.totpSecret };
}

/** The same of new recovery codes alone, which have no secret. */
export async function findUsableCodes(accountId: string, now: Date) {
  const setup = await findSetup(accountId);
  return setup && !setup.totpSecret && isSetupUsable(setup, now) ? { id: setup.id } : null;
}

/** How the codes that a setup shows are stored once it is finished. */
export function recoveryHashesOf(setup: { id: string }, accountId: string): string[] {
  return recoveryCodesOf(setup.id).map((shown) => recoveryCodeHash(accountId, shown));
}
