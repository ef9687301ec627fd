import type { AccountActor } from '@/lib/access/actor';
import { acceptInvitation } from '@/lib/server/casework/accept-invitation';
import { inTransaction } from '@/lib/server/platform/db/database';
import { linkToken } from '@/lib/server/platform/links';
import { askForAdmission } from '@/lib/server/providers/ask-for-admission';
import { confirmAdmission } from '@/lib/server/providers/confirm-admission';
import { addContact } from '@/lib/server/providers/data/contacts';
import { createProvider, findProvider } from '@/lib/server/providers/data/providers';
import { expectOk, later, newAccount, newEmail, now, password } from '@/tests/integration/journey';
import type { TestDatabase } from '@/tests/support/database';

let count = 0;

export const asked = (changes: { organisation?: string; email?: string } = {}) => {
  count += 1;
  return {
    ...{ organisation: `Academie ${count}`, mailbox: 'info@academie.example', invoiceAddress: 'Postbus 1\nUtrecht' },
    ...{ invoiceReference: '', name: 'Gerda Postma', email: newEmail('provider'), ...changes },
  };
};

const visitor = { actor: { kind: 'visitor' } } as const;

/** What somebody asked, and the token of the link that was mailed. */
export async function askedFor(db: TestDatabase, given = asked()) {
  expectOk(await askForAdmission(given, later(0)));
  const { id } = await db.prisma.provider.findFirstOrThrow({
    where: { contactEmail: given.email },
    orderBy: { createdAt: 'desc' },
  });
  return { id, token: linkToken('confirm_admission', id), ...given };
}

export const confirm = (token: string, minutes = 1) => confirmAdmission({ token }, { ...visitor, ...later(minutes) });

/** A request that waits for the manager. */
export async function waiting(db: TestDatabase, given = asked()) {
  const request = await askedFor(db, given);
  expectOk(await confirm(request.token));
  return { ...request, providerId: request.id, version: (await findProvider(request.id))?.version ?? 0 };
}

/** An organisation that was let in, with its contacts. */
export async function admitted(name = asked().organisation, contacts = 1) {
  const id = await inTransaction((tx) =>
    createProvider(tx, {
      ...{ state: 'admitted', name, mailbox: 'info@academie.example', invoiceAddress: 'Postbus 1' },
      ...{ invoiceReference: '', contactName: 'G', contactEmail: newEmail('asker'), createdAt: now, decidedAt: now },
    }),
  );
  const people: AccountActor[] = [];
  for (let one = 0; one < contacts; one += 1) people.push(await newContact(id, later(one).now));
  return { id, providerId: id, name, version: 1, people };
}

export async function newContact(providerId: string, since = now): Promise<AccountActor> {
  const actor = await newAccount({ name: 'Gerda Postma', email: newEmail('contact'), roles: ['provider'] });
  await inTransaction((tx) => addContact(tx, { providerId, accountId: actor.accountId, since }));
  return { ...actor, hasSecondFactor: true };
}

export const asContact = (actor: AccountActor, minutes = 1) =>
  ({ actor, role: 'provider', ...later(minutes) }) as const;
export const asManager = (actor: AccountActor, minutes = 1) =>
  ({ actor, role: 'register_manager', ...later(minutes) }) as const;

/** The open invitation of a provider, by its address. */
export async function openInvitation(db: TestDatabase, providerId: string, email: string) {
  const emailNormalised = email.toLowerCase();
  const open = { providerId, emailNormalised, acceptedAt: null, withdrawnAt: null };
  const { id } = await db.prisma.invitation.findFirstOrThrow({ where: open });
  return { invitationId: id, token: linkToken('accept_invitation', id) };
}

export const accept = (token: string, passwordIs: 'own' | 'new', minutes = 2) =>
  acceptInvitation({ token, password: passwordIs === 'own' ? password : NEW_PASSWORD, passwordIs }, later(minutes));

const NEW_PASSWORD = 'twaalf ganzen op een rij';
