import 'server-only';
import { normaliseNumber } from '@/lib/register/registration-number';
import { findAccountByEmail } from '@/lib/server/access/data/accounts';
import { getSettings } from '@/lib/server/content/data/settings';
import { findNumbered } from '@/lib/server/register/data/registration-numbers';
import { findRegistration, type Registration } from '@/lib/server/registration/data/registrations';
import type { CalendarDate } from '@/lib/shared/calendar-date';
import { findDossierAccount } from './dossiers';

/** Whoever has a dossier: a registration, an account, or both. */
export type FoundPerson = { registration: Registration | null; accountId: string | null };

/** By a number in any spelling, an address that somebody logs in with, or the id of their dossier. */
export async function findPerson(typed: string, today: CalendarDate): Promise<FoundPerson | null> {
  const { numberPrefix } = await getSettings(today);
  const number = normaliseNumber(typed, numberPrefix);
  const id = (number && (await findNumbered([number])).get(number)) || typed;
  const registration = await findRegistration(id);
  if (registration) return { registration, accountId: registration.accountId };
  const account = (await findDossierAccount(id)) ?? (await byAddress(typed));
  if (!account) return null;
  const own = account.hasRegistration ? await findRegistration(account.hasRegistration) : null;
  return { registration: own, accountId: account.id };
}

async function byAddress(typed: string) {
  const account = await findAccountByEmail(typed);
  return account && findDossierAccount(account.id);
}
