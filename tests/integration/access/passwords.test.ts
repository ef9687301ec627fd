import { hash } from '@node-rs/argon2';
import { changePassword } from '@/lib/server/access/change-password';
import { chooseNewPassword } from '@/lib/server/access/choose-new-password';
import { logIn } from '@/lib/server/access/log-in';
import { requestPasswordReset } from '@/lib/server/access/request-password-reset';
import { signUp } from '@/lib/server/application/sign-up';
import { acceptInvitation } from '@/lib/server/casework/accept-invitation';
import { inviteColleague } from '@/lib/server/casework/invite-colleague';
import { linkToken } from '@/lib/server/platform/links';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { codesOf, expectOk, later, newAccount, newEmail, password } from '../journey';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const name = 'Jolijn de Wit';

async function resetToken(email: string) {
  expectOk(await requestPasswordReset({ email }, later(0)));
  const { id } = await db.prisma.passwordReset.findFirstOrThrow({
    where: { account: { email } },
    orderBy: { createdAt: 'desc' },
  });
  return linkToken('reset_password', id);
}

/** Every door at which a password is chosen. */
const doors = {
  'signing up': (email: string, chosen: string) => signUp({ email, name, password: chosen }, later(0)),
  'a forgotten password': async (email: string, chosen: string) => {
    await newAccount({ email, name });
    return chooseNewPassword({ token: await resetToken(email), password: chosen }, later(1));
  },
  'changing it': async (email: string, chosen: string) => {
    const account = await newAccount({ email, name });
    const { session } = expectOk(await logIn({ email, password }, later(0)));
    const actor = { ...account, sessionId: session.id };
    return changePassword({ currentPassword: password, password: chosen }, { actor, ...later(1) });
  },
  'an invitation': async (email: string, chosen: string) => {
    const made = await inviteColleague({ email, name, role: 'assessor' }, { ...later(0), actor: 'system' });
    const token = linkToken('accept_invitation', expectOk(made).invitationId);
    return acceptInvitation({ token, password: chosen, passwordIs: 'new' }, later(1));
  },
};

describe.each(Object.entries(doors))('%s', (_, choose) => {
  it.each([
    ['the register’s words', () => 'leerplicht2026', 'password_of_register'],
    ['one’s own address', (email: string) => email, 'password_of_owner'],
    ['one’s own name', () => 'jolijndewit-1', 'password_of_owner'],
    ['rows of keys', () => 'abcdefghijkl', 'password_common'],
  ])('refuses %s', async (_what, made, code) => {
    const email = newEmail('chooser');
    expect(await choose(email, made(email))).toEqual({ ok: false, errors: { password: { code } } });
  });

  it('accepts the register’s words among enough others', async () => {
    expectOk((await choose(newEmail('chooser'), 'de leerplicht van mijn kat is blauw')) as { ok: boolean });
  });
});

// The lines of cases/passwords.tsv, and line ends besides.
describe('a password that was copied', () => {
  it.each([
    ['lang genoeg wachtwoord ', 'lang genoeg wachtwoord', 'logged in'],
    ['lang genoeg wachtwoord', 'lang genoeg wachtwoord ', 'logged in'],
    ['lang genoeg wachtwoord', 'lang genoegwachtwoord', 'refused'],
    ['lang genoeg wachtwoord\r\n', '\tlang genoeg wachtwoord', 'logged in'],
    ['lang genoeg wachtwoord', '\u00a0lang genoeg wachtwoord\n', 'logged in'],
    ['lang genoeg wachtwoord', 'lang  genoeg wachtwoord', 'refused'],
  ])('chosen as %j and typed as %j: %s', async (chosen, typed, outcome) => {
    const { email } = await newAccount();
    expectOk((await chooseNewPassword({ token: await resetToken(email), password: chosen }, later(1))) as { ok: true });
    const answer = await logIn({ email, password: typed }, later(2));
    expect(answer.ok ? 'logged in' : codesOf(answer).join()).toBe(
      outcome === 'refused' ? 'unknown_or_wrong_password' : outcome,
    );
  });

  it('lets in whoever chose a password with spaces round it before those were left out', async () => {
    const { email, accountId } = await newAccount();
    const passwordHash = await hash(' ganzen vliegen ');
    await db.prisma.account.update({ where: { id: accountId }, data: { passwordHash } });
    expectOk(await logIn({ email, password: ' ganzen vliegen ' }, later(0)));
  });
});
