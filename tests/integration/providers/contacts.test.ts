import type { AccountActor } from '@/lib/access/actor';
import { listOpenInvitations } from '@/lib/server/access/data/invitations';
import { findUsableInvitation } from '@/lib/server/casework/accept-invitation';
import { resendInvitation } from '@/lib/server/casework/resend-invitation';
import { withdrawInvitation } from '@/lib/server/casework/withdraw-invitation';
import { changeProvider } from '@/lib/server/providers/change-provider';
import { isContactOf, listContacts, providersOf } from '@/lib/server/providers/data/contacts';
import { findOwnProvider, findProvider } from '@/lib/server/providers/data/providers';
import { inviteContact } from '@/lib/server/providers/invite-contact';
import { removeContact } from '@/lib/server/providers/remove-contact';
import { withdrawContactInvitation } from '@/lib/server/providers/withdraw-contact-invitation';
import { atOnce, atOnceOnAddress } from '@/tests/integration/at-once';
import {
  codesOf,
  context,
  eventsOf,
  expectOk,
  later,
  mailsTo,
  newAccount,
  newEmail,
  newManager,
} from '@/tests/integration/journey';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { accept, admitted, asContact, asManager, newContact, openInvitation } from './provider-people';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());

const rolesOf = async ({ accountId }: AccountActor) =>
  (await db.prisma.account.findUniqueOrThrow({ where: { id: accountId } })).roles;
const invite = (providerId: string, by: AccountActor, email = newEmail('invited')) =>
  inviteContact({ providerId, email, name: 'Noor Bakker' }, asContact(by));

describe('a contact', () => {
  it('invites another, who acts for the same organisation', async () => {
    const { providerId, people } = await admitted();
    const [first] = people as [AccountActor];
    const email = newEmail('invited');
    expectOk(await invite(providerId, first, email));
    expect(await mailsTo(db, email)).toEqual(['contact_invited']);
    const { token, invitationId } = await openInvitation(db, providerId, email);
    expect(await eventsOf(db, invitationId)).toEqual(['role_invited']);
    const { session } = expectOk(await accept(token, 'new'));
    expect(await isContactOf(session.accountId, providerId)).toBe(true);
    expect(await mailsTo(db, email)).toEqual(['contact_invited', 'contact_added']);
    expect(codesOf((await findUsableInvitation(token, later(5).now)) as never)).toEqual(['link_used']);
  });

  it('of two organisations acts for both, and each invites on its own', async () => {
    const [one, other] = [await admitted(), await admitted()];
    const [contact] = one.people as [AccountActor];
    expectOk(await invite(other.providerId, other.people[0] as AccountActor, contact.email));
    expectOk(await accept((await openInvitation(db, other.providerId, contact.email)).token, 'own'));
    expect((await providersOf(contact.accountId)).map(({ id }) => id).sort()).toEqual([one.id, other.id].sort());
  });

  it('is invited once while that waits, and not when they are one', async () => {
    const { providerId, people } = await admitted(undefined, 2);
    const [first, second] = people as [AccountActor, AccountActor];
    const email = newEmail('invited');
    const answers = await atOnceOnAddress(db, email, () => [
      invite(providerId, first, email),
      invite(providerId, second, email),
    ]);
    expect(answers.flatMap(codesOf)).toEqual(['already_invited']);
    expect(codesOf(await invite(providerId, first, second.email))).toEqual(['has_role_already']);
  });

  it('of another organisation, and whoever isn’t one any more, can do nothing here', async () => {
    const { providerId, people } = await admitted();
    const [stranger] = (await admitted()).people as [AccountActor];
    const former = await newContact(providerId);
    expectOk(await removeContact({ providerId, accountId: former.accountId }, asContact(people[0] as AccountActor)));
    const details = { organisation: 'Gekaapt', mailbox: 'a@b.example', invoiceAddress: 'X', invoiceReference: '' };
    for (const actor of [stranger, former]) {
      const acting = asContact(actor, 2);
      expect(codesOf(await invite(providerId, actor))).toEqual(['provider_unknown']);
      expect(codesOf(await changeProvider({ providerId, version: 1, ...details }, acting))).toEqual([
        'provider_unknown',
      ]);
      const removal = { providerId, accountId: (people[0] as AccountActor).accountId };
      expect(codesOf(await removeContact(removal, acting))).toEqual(['provider_unknown']);
      expect(await findOwnProvider(providerId, actor.accountId)).toBeNull();
    }
    expect((await listContacts(providerId)).map(({ id }) => id)).toEqual([people[0]?.accountId]);
  });

  it('whose mail is held by the day’s bound is invited all the same, and mailed another day', async () => {
    const email = newEmail('flooded');
    const organisations = await Promise.all(Array.from({ length: 7 }, () => admitted()));
    for (const { providerId, people } of organisations)
      expectOk(await invite(providerId, people[0] as AccountActor, email));
    expect((await mailsTo(db, email)).length).toBeLessThan(7);
    expect((await listOpenInvitations(organisations.at(-1)?.id)).map((open) => open.email)).toEqual([email]);
  });
});

describe('leaving', () => {
  it('takes the role with the last organisation, ends the sessions of whoever has no role left, and mails them', async () => {
    const { providerId, people } = await admitted(undefined, 2);
    const [first, second] = people as [AccountActor, AccountActor];
    expectOk(await removeContact({ providerId, accountId: second.accountId }, asContact(first)));
    expect(await rolesOf(second)).toEqual([]);
    expect(await mailsTo(db, second.email)).toEqual(['contact_removed']);
    expect(await eventsOf(db, providerId)).toEqual(['contact_removed']);
  });

  it('leaves the role of whoever acts for another organisation too', async () => {
    const [one, other] = [await admitted(undefined, 2), await admitted()];
    const [first, second] = one.people as [AccountActor, AccountActor];
    expectOk(await invite(other.providerId, other.people[0] as AccountActor, second.email));
    expectOk(await accept((await openInvitation(db, other.providerId, second.email)).token, 'own'));
    expectOk(await removeContact({ providerId: one.id, accountId: second.accountId }, asContact(first, 5)));
    expect(await rolesOf(second)).toEqual(['provider']);
    expect((await providersOf(second.accountId)).map(({ id }) => id)).toEqual([other.id]);
  });

  it('is refused to the last contact, by whomever', async () => {
    const { providerId, people } = await admitted();
    const [only] = people as [AccountActor];
    const removal = { providerId, accountId: only.accountId };
    expect(codesOf(await removeContact(removal, asContact(only)))).toEqual(['last_contact']);
    expect(codesOf(await removeContact(removal, asManager(manager)))).toEqual(['last_contact']);
  });

  it('of two who take each other away at once, one stays', async () => {
    const { providerId, people } = await admitted(undefined, 2);
    const [first, second] = people as [AccountActor, AccountActor];
    const answers = await atOnce(
      db,
      providerId,
      () => [
        removeContact({ providerId, accountId: second.accountId }, asContact(first)),
        removeContact({ providerId, accountId: first.accountId }, asContact(second)),
      ],
      'provider',
    );
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await listContacts(providerId)).toHaveLength(1);
  });
});

describe('an invitation of a contact', () => {
  it('is withdrawn by another contact, and its link says so', async () => {
    const { providerId, people } = await admitted();
    const email = newEmail('invited');
    const [first] = people as [AccountActor];
    expectOk(await invite(providerId, first, email));
    const { invitationId, token } = await openInvitation(db, providerId, email);
    expectOk(await withdrawContactInvitation({ providerId, invitationId }, asContact(first, 2)));
    expect(codesOf((await findUsableInvitation(token, later(3).now)) as never)).toEqual(['link_withdrawn']);
    expect(await mailsTo(db, email)).toEqual(['contact_invited', 'invitation_withdrawn']);
  });

  it('isn’t there for another organisation, nor among the colleagues', async () => {
    const [one, other] = [await admitted(), await admitted()];
    const email = newEmail('invited');
    expectOk(await invite(one.providerId, one.people[0] as AccountActor, email));
    const { invitationId } = await openInvitation(db, one.providerId, email);
    const strange = asContact(other.people[0] as AccountActor, 2);
    expect(codesOf(await withdrawContactInvitation({ providerId: other.id, invitationId }, strange))).toEqual([
      'invitation_unknown',
    ]);
    expect((await listOpenInvitations()).map(({ id }) => id)).not.toContain(invitationId);
    const at = await context(manager, 2);
    expect(codesOf(await withdrawInvitation({ invitationId }, at))).toEqual(['invitation_unknown']);
    expect(codesOf(await resendInvitation({ invitationId }, at))).toEqual(['invitation_unknown']);
  });
});

describe('changing the details', () => {
  const details = { organisation: 'Nieuwe naam', mailbox: 'post@nieuw.example', invoiceAddress: 'Plein 2' };
  it('is done by a contact, who doesn’t say whether it is free', async () => {
    const { providerId, version, people } = await admitted();
    const given = { providerId, version, ...details, invoiceReference: 'K-1', isFeeFree: true };
    expectOk(await changeProvider(given, asContact(people[0] as AccountActor)));
    expect(await findProvider(providerId)).toMatchObject({ name: 'Nieuwe naam', isFeeFree: false, version: 2 });
    expect(await eventsOf(db, providerId)).toEqual(['provider_changed']);
  });

  it('from an older page is told that it changed', async () => {
    const { providerId, version, people } = await admitted();
    const given = { providerId, version, ...details, invoiceReference: '' };
    expectOk(await changeProvider({ ...given, isFeeFree: true }, asManager(manager)));
    expect(await findProvider(providerId)).toMatchObject({ isFeeFree: true });
    expect(codesOf(await changeProvider(given, asContact(people[0] as AccountActor, 2)))).toEqual([
      'changed_meanwhile',
    ]);
  });
});

it('an account with the role isn’t there for a registrant’s pages and its owner keeps what they had', async () => {
  const registrant = await newAccount();
  const { providerId, people } = await admitted();
  expectOk(await invite(providerId, people[0] as AccountActor, registrant.email));
  expectOk(await accept((await openInvitation(db, providerId, registrant.email)).token, 'own'));
  expect(await rolesOf(registrant)).toEqual(['registrant', 'provider']);
});
