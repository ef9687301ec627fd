import 'server-only';
import type { AccountActor } from '@/lib/access/actor';
import { isOwnMatter } from '@/lib/access/own-matters';
import { printedName } from '@/lib/names/printed-name';
import { findWorker } from '@/lib/server/access/data/workers';
import type { Context } from '@/lib/server/platform/action';
import { by, record } from '@/lib/server/platform/audit';
import { inTransaction } from '@/lib/server/platform/db/database';
import { findRegistration, type Registration } from '@/lib/server/registration/data/registrations';
import { findDossierAccount } from './data/dossiers';

export type DossierForm = {
  id: string;
  /** How the dossier is called: a name, or the address of who never gave one. */
  title: string;
  registration: Registration | null;
  loginEmail: string | null;
  isOwn: boolean;
};

/** What a page needs to act on a dossier. It shows somebody's data, so opening it is recorded as reading the dossier. */
export async function openDossierForm(id: string, { actor, now }: Context<AccountActor>): Promise<DossierForm | null> {
  const [registration, account, { own }] = await Promise.all([
    findRegistration(id),
    findDossierAccount(id),
    findWorker(actor),
  ]);
  if (!registration && (!account || account.hasRegistration)) return null;
  const type = registration ? 'registration' : 'account';
  await inTransaction((tx) => record(tx, 'dossier_viewed', { type, id }, by(actor, 'register_manager', now)));
  const title = registration ? printedName(registration.name) : (account?.email ?? '');
  const isOwn = isOwnMatter(own, { accountId: account?.id, registrationId: registration?.id });
  return { id, title, registration, loginEmail: account?.email ?? null, isOwn };
}
