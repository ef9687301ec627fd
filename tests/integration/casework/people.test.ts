import type { AccountActor } from '@/lib/access/actor';
import type { GrantedRole } from '@/lib/casework/role-changes';
import { listOpenInvitations } from '@/lib/server/access/data/invitations';
import { logIn } from '@/lib/server/access/log-in';
import { actorOfSession } from '@/lib/server/access/session';
import { acceptInvitation, findUsableInvitation, type PasswordAsked } from '@/lib/server/casework/accept-invitation';
import { findColleague } from '@/lib/server/casework/data/roles';
import { inviteColleague } from '@/lib/server/casework/invite-colleague';
import { resendInvitation } from '@/lib/server/casework/resend-invitation';
import { withdrawInvitation } from '@/lib/server/casework/withdraw-invitation';
import { linkToken } from '@/lib/server/platform/links';
import { terms } from '@/tests/integration/access/session-terms';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { atOnceOnAddress } from '../at-once';
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
  password,
} from '../journey';

let db: TestDatabase;
let manager: AccountActor;
beforeAll(async () => {
  db = await openTestDatabase();
  manager = await newManager();
});
afterAll(() => db.close());

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const DAY = 24 * 60;
const chosen = 'twaalf ganzen op een rij';

const tokenOf = (invitationId: string) => linkToken('accept_invitation', invitationId);

async function invited(email = newEmail('colleague'), role: GrantedRole = 'assessor', minutes = 0) {
  const input = { email, name: 'Noor Bakker', role };
  const { invitationId } = expectOk(await inviteColleague(input, await context(manager, minutes)));
  return { email, invitationId, token: tokenOf(invitationId) };
}

const accept = (
  token: string,
  passwordIs: PasswordAsked,
  typed = passwordIs === 'new' ? chosen : password,
  minutes = 1,
) => acceptInvitation({ token, password: typed, passwordIs }, later(minutes));

const rolesOf = async (email: string) =>
  (await db.prisma.account.findUnique({ where: { emailNormalised: email.toLowerCase() } }))?.roles ?? null;

const linkState = async (token: string, minutes = 1) => {
  const found = await findUsableInvitation(token, later(minutes).now);
  return found.ok ? found.asks : codesOf(found)[0];
};

describe('inviting', () => {
  it('waits for an answer, is recorded with id and role alone, and mailed once', async () => {
    const { email, invitationId } = await invited();
    expect((await listOpenInvitations()).map(({ id }) => id)).toContain(invitationId);
    expect(await mailsTo(db, email)).toEqual(['role_invited']);
    const [event] = await db.prisma.auditEvent.findMany({ where: { subjectId: invitationId } });
    expect(event).toMatchObject({
      event: 'role_invited',
      actorId: manager.accountId,
      actorRole: 'register_manager',
      details: { role: 'assessor' },
    });
  });

  it('refuses a second one for the same address and role, in any capitals, but not for another role', async () => {
    const { email } = await invited();
    const again = (role: GrantedRole) =>
      context(manager, 1).then((at) => inviteColleague({ email: email.toUpperCase(), name: 'Noor', role }, at));
    expect(codesOf(await again('assessor'))).toEqual(['already_invited']);
    expect((await again('register_manager')).ok).toBe(true);
  });

  it('replaces an invitation that expired', async () => {
    const { email, token } = await invited();
    const next = await invited(email, 'assessor', 40 * DAY);
    expect(await linkState(token, 40 * DAY)).toBe('link_replaced');
    expect(await linkState(next.token, 40 * DAY)).toBe('new');
  });

  it('refuses whoever has the role', async () => {
    const input = { email: manager.email, name: 'Berend', role: 'register_manager' } as const;
    expect(codesOf(await inviteColleague(input, await context(manager)))).toEqual(['has_role_already']);
  });

  it('gives one invitation when two invite the same person at once', async () => {
    const email = newEmail('twice');
    const at = await context(manager);
    const invite = () => inviteColleague({ email, name: 'Noor', role: 'assessor' }, at);
    const answers = await atOnceOnAddress(db, email, () => [invite(), invite()]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers.flatMap(codesOf)).toEqual(['already_invited']);
    expect(await mailsTo(db, email)).toEqual(['role_invited']);
  });

  it('from the command line replaces what waits and mails nothing', async () => {
    const { email, token } = await invited();
    const input = { email, name: 'Noor Bakker', role: 'assessor' } as const;
    const { invitationId } = expectOk(await inviteColleague(input, { actor: 'system', ...later(1) }));
    expect([await linkState(token, 2), await linkState(tokenOf(invitationId), 2)]).toEqual(['link_replaced', 'new']);
    expect(await mailsTo(db, email)).toEqual(['role_invited']);
    const [event] = await db.prisma.auditEvent.findMany({ where: { subjectId: invitationId } });
    expect(event).toMatchObject({ event: 'role_invited', actorId: null, actorRole: 'system' });
  });
});

describe('sending an invitation again', () => {
  it('makes a new one with a new link, which alone works', async () => {
    const { email, invitationId, token } = await invited();
    const again = expectOk(await resendInvitation({ invitationId }, await context(manager, 1)));
    expect(await linkState(token, 2)).toBe('link_replaced');
    expect(await linkState(tokenOf(again.invitationId), 2)).toBe('new');
    expect(await mailsTo(db, email)).toEqual(['role_invited', 'role_invited']);
    expect(await eventsOf(db, again.invitationId)).toEqual(['role_invited']);
  });

  it('renews one that expired', async () => {
    const { invitationId } = await invited();
    const again = expectOk(await resendInvitation({ invitationId }, await context(manager, 40 * DAY)));
    expect(await linkState(tokenOf(again.invitationId), 40 * DAY + 1)).toBe('new');
  });

  it.each([UNKNOWN, 'nonsense', ''])('refuses one that there isn’t: %j', async (invitationId) => {
    expect(codesOf(await resendInvitation({ invitationId }, await context(manager)))).toEqual(['invitation_unknown']);
  });

  it('refuses one that was accepted or withdrawn', async () => {
    const [first, second] = [await invited(), await invited()];
    expectOk(await accept(first.token, 'new'));
    expectOk(await withdrawInvitation(second, await context(manager, 1)));
    for (const { invitationId } of [first, second])
      expect(codesOf(await resendInvitation({ invitationId }, await context(manager, 2)))).toEqual([
        'changed_meanwhile',
      ]);
  });

  it('happens once when two do it at once', async () => {
    const { email, invitationId } = await invited();
    const at = await context(manager, 1);
    const resend = () => resendInvitation({ invitationId }, at);
    const answers = await atOnceOnAddress(db, email, () => [resend(), resend()]);
    expect(answers.flatMap(codesOf)).toEqual(['changed_meanwhile']);
    expect(await mailsTo(db, email)).toHaveLength(2);
    expect((await listOpenInvitations()).filter((one) => one.email === email)).toHaveLength(1);
  });
});

describe('withdrawing an invitation', () => {
  it('closes its link, says so by mail and is recorded', async () => {
    const { email, invitationId, token } = await invited();
    expectOk(await withdrawInvitation({ invitationId }, await context(manager, 1)));
    expect(await linkState(token, 2)).toBe('link_withdrawn');
    expect(codesOf((await accept(token, 'new', chosen, 2)) as never)).toEqual(['link_withdrawn']);
    expect(await rolesOf(email)).toBeNull();
    expect(await mailsTo(db, email)).toEqual(['role_invited', 'invitation_withdrawn']);
    expect(await eventsOf(db, invitationId)).toEqual(['role_invited', 'invitation_withdrawn']);
  });

  it('refuses an unknown one, and one that was accepted', async () => {
    const { invitationId, token } = await invited();
    expectOk(await accept(token, 'new'));
    const at = await context(manager, 2);
    expect(codesOf(await withdrawInvitation({ invitationId: UNKNOWN }, at))).toEqual(['invitation_unknown']);
    expect(codesOf(await withdrawInvitation({ invitationId }, at))).toEqual(['changed_meanwhile']);
  });

  it('and accepting it at once: one of both happens', async () => {
    const { email, invitationId, token } = await invited();
    const managers = await context(manager, 1);
    const [withdrawn, accepted] = await atOnceOnAddress<{ ok: boolean }>(db, email, () => [
      withdrawInvitation({ invitationId }, managers),
      accept(token, 'new'),
    ]);
    expect([withdrawn?.ok, accepted?.ok].sort()).toEqual([false, true]);
    expect(await rolesOf(email)).toEqual(accepted?.ok ? ['assessor'] : null);
  });
});

describe('accepting without an account', () => {
  it('makes an account with that role alone and a session without a second factor, and mails it', async () => {
    const { email, invitationId, token } = await invited();
    expect(await linkState(token)).toBe('new');
    const { session, codeNeeded } = expectOk(await accept(token, 'new'));
    expect(codeNeeded).toBe(false);
    expect(await rolesOf(email)).toEqual(['assessor']);
    const actor = await actorOfSession(session.id, later(2).now, terms);
    expect(actor).toMatchObject({ kind: 'account', accountId: session.accountId, roles: [] });
    expect(await eventsOf(db, session.accountId)).toEqual(['account_confirmed', 'role_given']);
    const given = await db.prisma.auditEvent.findFirst({
      where: { event: 'role_given', subjectId: session.accountId },
    });
    expect(given).toMatchObject({ actorRole: 'assessor', details: { role: 'assessor', invitationId } });
    expect(await mailsTo(db, email)).toEqual(['role_invited', 'role_given']);
    expect((await logIn({ email, password: chosen }, later(3))).ok).toBe(true);
    expect(await findColleague(session.accountId)).toMatchObject({
      roles: [{ role: 'assessor', since: later(1).now }],
      hasSecondFactor: false,
    });
  });

  it('refuses a common password, and leaves the link', async () => {
    const { token } = await invited();
    const common = await accept(token, 'new', 'password1234');
    expect(common).toEqual({ ok: false, errors: { password: { code: 'password_common' } } });
    expect(await linkState(token)).toBe('new');
  });

  it('works once, also when two use the link at once', async () => {
    const { email, token } = await invited();
    const answers = await Promise.all([accept(token, 'new'), accept(token, 'new')]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await mailsTo(db, email)).toEqual(['role_invited', 'role_given']);
    expect(await linkState(token)).toBe('link_used');
    expect(codesOf((await accept(token, 'new')) as never)).toEqual(['link_used']);
  });

  it('refuses a link that expired, one of another purpose and a made-up one', async () => {
    const { invitationId, token } = await invited();
    expect(await linkState(token, 40 * DAY)).toBe('link_expired');
    expect(await linkState(linkToken('reset_password', invitationId))).toBe('link_unknown');
    expect(await linkState(tokenOf(UNKNOWN))).toBe('link_unknown');
    expect(await linkState('onbekend')).toBe('link_unknown');
  });

  it('gives one account both roles with two invitations', async () => {
    const email = newEmail('both');
    const [first, second] = [await invited(email), await invited(email, 'register_manager')];
    expectOk(await accept(first.token, 'new'));
    expect(await linkState(second.token)).toBe('own');
    expectOk(await accept(second.token, 'own', chosen));
    expect((await rolesOf(email))?.sort()).toEqual(['assessor', 'register_manager']);
  });
});

describe('accepting with an account', () => {
  it('asks for its own password and adds the role', async () => {
    const { email, accountId } = await newAccount();
    const { token } = await invited(email);
    expect(await linkState(token)).toBe('own');
    const wrong = await accept(token, 'own', 'niet het wachtwoord');
    expect(wrong).toEqual({ ok: false, errors: { password: { code: 'password_wrong' } }, guessedAt: accountId });
    const { session, codeNeeded } = expectOk(await accept(token, 'own'));
    expect([session.accountId, codeNeeded]).toEqual([accountId, false]);
    expect(await rolesOf(email)).toEqual(['registrant', 'assessor']);
    expect(await eventsOf(db, accountId)).toEqual(['role_given']);
  });

  it('never sets a password on an account that has one', async () => {
    const { email } = await newAccount();
    const { token } = await invited(email);
    expect(codesOf((await accept(token, 'new')) as never)).toEqual(['changed_meanwhile']);
    expect((await logIn({ email, password: chosen }, later(2))).ok).toBe(false);
    expect(await rolesOf(email)).toEqual(['registrant']);
  });

  it('asks for the code of a second factor that is there', async () => {
    const { email } = await newAccount({ totpSecret: 'JBSWY3DPEHPK3PXP' });
    const { token } = await invited(email);
    const { session, codeNeeded } = expectOk(await accept(token, 'own'));
    expect(codeNeeded).toBe(true);
    expect((await actorOfSession(session.id, later(2).now, terms)).kind).toBe('half_authenticated');
  });

  it('lets somebody without a password, such as an imported person, choose the first', async () => {
    const { email, accountId } = await newAccount();
    await db.prisma.account.update({ where: { id: accountId }, data: { passwordHash: null } });
    const { token } = await invited(email);
    expect(await linkState(token)).toBe('new');
    expectOk(await accept(token, 'new'));
    expect(await rolesOf(email)).toEqual(['registrant', 'assessor']);
    expect((await logIn({ email, password: chosen }, later(2))).ok).toBe(true);
  });

  it('refuses an account that got the role meanwhile', async () => {
    const { email, accountId } = await newAccount();
    const { token } = await invited(email);
    await db.prisma.account.update({ where: { id: accountId }, data: { roles: ['assessor'] } });
    expect(await linkState(token)).toBe('has_role_already');
  });
});
