import { ChangeEmailView } from '@/app/(account)/account/e-mailadres/view';
import { RecoveryCodesView } from '@/app/(account)/account/herstelcodes/view';
import { SessionsView } from '@/app/(account)/account/sessies/view';
import { SecondFactorView } from '@/app/(account)/account/tweede-factor/view';
import { DeleteAccountView } from '@/app/(account)/account/verwijderen/view';
import { AccountView } from '@/app/(account)/account/view';
import type { Role } from '@/lib/access/actor';
import { refused } from '@/lib/shared/results';
import { changeEmailText, deleteAccountText, myAccountText } from '@/lib/text/nl/access/own-account';
import { recoveryCodesText, secondFactorText, sessionsText } from '@/lib/text/nl/access/security';
import { testViews } from '@/tests/support/views';

async function mockIdle() {
  return { status: 'idle' };
}
jest.mock('@/app/(account)/account/actions', () => ({ submitNewsMail: mockIdle }));
jest.mock('@/app/(account)/account/e-mailadres/actions', () => ({ submitEmailChange: mockIdle }));
jest.mock('@/app/(account)/account/herstelcodes/actions', () => ({
  submitRequestCodes: mockIdle,
  submitConfirmCodes: mockIdle,
}));
jest.mock('@/app/(account)/account/sessies/actions', () => ({
  submitEndSession: mockIdle,
  submitEndOthers: mockIdle,
  submitStay: mockIdle,
}));
jest.mock('@/app/(account)/account/tweede-factor/actions', () => ({
  submitStartSecondFactor: mockIdle,
  submitConfirmSecondFactor: mockIdle,
  submitRemoveSecondFactor: mockIdle,
}));
jest.mock('@/app/(account)/account/verwijderen/actions', () => ({ submitAccountDeletion: mockIdle }));

const now = new Date('2026-11-28T12:00:00Z');
const hour = (count: number) => new Date(now.getTime() + count * 3_600_000);
const actor = {
  name: 'Willemijn van den Berg',
  email: 'w.vandenberg@voorbeeld.example',
  roles: ['registrant' as Role],
};
const waiting = { newEmail: 'nieuw@voorbeeld.example', expiresAt: hour(24) };
const session = (place: number, device: string) => ({
  id: `a0000000-0000-4000-8000-00000000000${place}`,
  createdAt: hour(-place),
  lastSeenAt: hour(-place),
  device,
});
const events = {
  rows: [{ id: '1', at: now, event: 'log_in_failed' as const, details: { more: true } }],
  before: null,
  after: '1',
};
const codes = ['3k7bz0w9mq', '3k7bz0w9mr'];
const setup = { id: 'a0000000-0000-4000-8000-000000000009', key: 'ABCD EFGH', address: 'otpauth://totp/LKLR', codes };
const factor = { isCompulsory: false, next: '', done: undefined, managerEmail: 'beheer@register.example' };

testViews({
  'the view of one’s account': [
    [
      <AccountView
        key=""
        {...{ actor, waiting, passwordSince: now, mayDelete: true, newsMail: null, done: 'wachtwoord' }}
      />,
      ...[myAccountText.waiting.heading, myAccountText.deletion.heading],
    ],
    [
      <AccountView
        key=""
        {...{ actor, waiting: null, passwordSince: now, mayDelete: false, newsMail: true, done: 'nieuws' }}
      />,
      ...[myAccountText.news.fields.newsMail.label, myAccountText.done.news],
    ],
  ],
  'the view of a change of address': [
    [
      <ChangeEmailView key="" actor={actor} waiting={waiting} emailUndoDays={14} />,
      ...[changeEmailText.waiting(waiting.newEmail), changeEmailText.stepsHeading],
    ],
  ],
  'the view of sessions': [
    [
      <SessionsView
        key=""
        own={{ ...session(1, 'firefox:windows'), endsAt: hour(1), lastEndsAt: hour(9) } as never}
        others={[session(2, 'safari:ios'), session(3, '')] as never}
        done={undefined}
        events={events as never}
      />,
      ...[sessionsText.others.heading, sessionsText.unknownDevice],
    ],
  ],
  'the view of a second factor': [
    [<SecondFactorView key="" {...factor} isOn={false} setup={setup} goOn={null} />, ...secondFactorText.setup.steps],
    [
      <SecondFactorView key="" {...factor} isOn setup={null} goOn="/mijn" />,
      ...[secondFactorText.on.goOn, secondFactorText.on.offHeading],
    ],
  ],
  'the view of recovery codes': [
    [
      <RecoveryCodesView key="" isOn fresh={{ setup: setup.id, codes }} left={{ count: 3, of: 10 }} done={undefined} />,
      ...[recoveryCodesText.fresh.heading, '3k7bz-0w9mq'],
    ],
  ],
  'the view of the end of an account': [
    [
      <DeleteAccountView key="" allowed={{ ok: true }} isWaiting />,
      ...[deleteAccountText.goes.waiting, deleteAccountText.stays.heading],
    ],
    [
      <DeleteAccountView key="" allowed={refused({ code: 'has_registration' })} isWaiting={false} />,
      deleteAccountText.refusals.has_registration,
    ],
  ],
});
