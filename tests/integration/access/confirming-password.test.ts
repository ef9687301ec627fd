import { submitAcceptance } from '@/app/(aanmelden)/uitnodiging/[token]/actions';
import { submitEmailChange } from '@/app/(account)/account/e-mailadres/actions';
import { submitRequestCodes } from '@/app/(account)/account/herstelcodes/actions';
import { submitRemoveSecondFactor, submitStartSecondFactor } from '@/app/(account)/account/tweede-factor/actions';
import { submitAccountDeletion } from '@/app/(account)/account/verwijderen/actions';
import { submitPasswordChange } from '@/app/(account)/account/wachtwoord/actions';
import { inviteColleague } from '@/lib/server/casework/invite-colleague';
import { moment } from '@/lib/server/platform/clock';
import { linkToken } from '@/lib/server/platform/links';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { logIn } from '../asking';
import { expectOk, newAccount, newEmail, newManager, password } from '../journey';
import { formWith, heardLines, recordedOf, TYPED } from './recorded';

jest.mock('next/headers', () => jest.requireActual('../next-headers').nextHeadersOfBrowser);

const totpSecret = 'JBSWY3DPEHPK3PXP';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());
const lines = heardLines();

const eventsOf = (accountId: string) => recordedOf(db, accountId);

type Post = (form: FormData) => Promise<unknown>;
const post = (action: Post, values: Record<string, string>) => action(formWith(values));
const by =
  <State>(action: (previous: { status: 'idle' }, form: FormData) => Promise<State>): Post =>
  (form) =>
    action({ status: 'idle' }, form);

const forms: [what: string, action: Post, field: string, others: Record<string, string>, account: object][] = [
  ['another password', by(submitPasswordChange), 'currentPassword', { password: 'Een heel ander, nieuw woord!' }, {}],
  ['another address', by(submitEmailChange), 'currentPassword', { email: newEmail('ander') }, {}],
  ['deleting the account', by(submitAccountDeletion), 'currentPassword', {}, {}],
  ['a second factor', by(submitStartSecondFactor), 'password', {}, {}],
  ['no second factor', by(submitRemoveSecondFactor), 'password', { code: '000000' }, { totpSecret }],
  ['new recovery codes', by(submitRequestCodes), 'password', {}, { totpSecret }],
];

describe('a wrong password where it is asked for once more', () => {
  it.each(forms)('for %s is recorded, without what was typed', async (_, action, field, others, account) => {
    const actor = await newAccount(account);
    await logIn(actor);
    const { accountId } = actor;
    expect(await post(action, { ...others, [field]: TYPED })).toMatchObject({
      status: 'invalid',
      errors: { [field]: { code: 'password_wrong' } },
    });
    const event = 'confirm_password_failed';
    expect(await eventsOf(accountId)).toEqual([{ event, actorId: accountId, actorRole: 'registrant', details: {} }]);
    expect(lines).toEqual([{ event, account: accountId, network: '203.0.113.0/24' }]);
  });

  it('with an invitation is recorded at the account of whoever was invited, by a visitor', async () => {
    const { email, accountId } = await newAccount();
    const invited = { email, name: 'Noor', role: 'assessor' } as const;
    const { invitationId } = expectOk(await inviteColleague(invited, { actor: await newManager(), ...moment() }));
    const token = linkToken('accept_invitation', invitationId);
    await post(by(submitAcceptance), { token, password: TYPED });
    expect(await eventsOf(accountId)).toEqual([
      { event: 'confirm_password_failed', actorId: null, actorRole: 'visitor', details: {} },
    ]);
  });

  it('and a right one isn’t', async () => {
    const actor = await newAccount();
    await logIn(actor);
    await post(by(submitEmailChange), { currentPassword: password, email: newEmail('goed') }).catch(() => {});
    expect((await eventsOf(actor.accountId)).map(({ event }) => event)).toEqual(['email_change_requested']);
  });
});
