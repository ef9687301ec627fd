import { SignUpSentView } from '@/app/(aanmelden)/aanmelden/verstuurd/view';
import { ConfirmView } from '@/app/(aanmelden)/bevestigen/[token]/view';
import { LogInView } from '@/app/(aanmelden)/inloggen/view';
import { AcceptView } from '@/app/(aanmelden)/uitnodiging/[token]/view';
import { ForgottenPasswordSentView } from '@/app/(aanmelden)/wachtwoord-vergeten/verstuurd/view';
import { ConfirmEmailView } from '@/app/(account)/e-mailadres/bevestigen/[token]/view';
import { CODES_IN_HALF_SESSION } from '@/lib/access/guess-limits';
import { refused } from '@/lib/shared/results';
import {
  confirmText,
  forgottenPasswordText,
  logInText,
  logOutText,
  resetPasswordText,
  signUpText,
} from '@/lib/text/nl/access/account';
import { confirmEmailText } from '@/lib/text/nl/access/own-account';
import { acceptText } from '@/lib/text/nl/casework/people';
import { testViews } from '@/tests/support/views';

jest.mock('@/app/(aanmelden)/bevestigen/[token]/actions', () => ({}));
jest.mock('@/app/(aanmelden)/inloggen/actions', () => ({}));
jest.mock('@/app/(aanmelden)/uitnodiging/[token]/actions', () => ({}));
jest.mock('@/app/(account)/e-mailadres/bevestigen/[token]/actions', () => ({}));

const email = 'w.vandenberg@voorbeeld.example';
const invitation = {
  ...{
    id: 'i',
    email,
    emailNormalised: email,
    name: 'Wil',
    role: 'assessor' as const,
    providerId: null,
    invitedById: null,
  },
  ...{ createdAt: new Date(0), expiresAt: new Date(1), acceptedAt: null, withdrawnAt: null },
};
const invited = { ok: true as const, invitation, invitee: null };

testViews({
  'the view of logging in': [
    [<LogInView key="" reason={undefined} next="" />, logInText.signUp],
    [<LogInView key="" reason={undefined} next="/mijn" />, logInText.needed],
    [<LogInView key="" reason="uitloggen" next="" />, logOutText.done.title],
    [<LogInView key="" reason="wachtwoord" next="" />, resetPasswordText.done.lead],
    [<LogInView key="" reason="codes" next="" />, logInText.code.tooMany.text(CODES_IN_HALF_SESSION)],
  ],
  'the view of a sign-up that was sent': [
    [
      <SignUpSentView key="" address={email} linkDays={7} />,
      ...[email, signUpText.sent.term(7), ...signUpText.sent.nothing],
    ],
  ],
  'the view of a link to a new password that was sent': [
    [
      <ForgottenPasswordSentView key="" address={email} linkHours={2} />,
      ...[email, forgottenPasswordText.sent.term(2), forgottenPasswordText.sent.again],
    ],
  ],
  'the view of a sign-up to confirm': [
    [<ConfirmView key="" token="t" state="valid" email={email} />, email, confirmText.notYou],
    [<ConfirmView key="" token="t" state="already_used" email="" />, confirmText.logIn],
    [<ConfirmView key="" token="t" state="expired" email="" />, confirmText.startAgain],
  ],
  'the view of an invitation to accept': [
    [<AcceptView key="" token="t" found={{ ...invited, asks: 'new' }} />, email, acceptText.new.lead, acceptText.after],
    [<AcceptView key="" token="t" found={{ ...invited, asks: 'own' }} />, acceptText.own.lead],
    [<AcceptView key="" token="t" found={refused({ code: 'has_role_already' })} />, acceptText.logIn],
    [<AcceptView key="" token="t" found={refused({ code: 'link_unknown' })} />],
  ],
  'the view of an address to confirm': [
    [<ConfirmEmailView key="" token="t" isUsable isDone={false} />, confirmEmailText.notYou],
    [<ConfirmEmailView key="" token="t" isUsable={false} isDone />, confirmEmailText.done.text],
    [<ConfirmEmailView key="" token="t" isUsable={false} isDone={false} />, confirmEmailText.toAccount],
  ],
});
