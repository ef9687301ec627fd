import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SitePage } from '@/app/_components/site-page';
import { Alert } from '@/components/ui/alert';
import { CODES_IN_HALF_SESSION } from '@/lib/access/security-events';
import { single } from '@/lib/server/platform/page';
import { ownPath } from '@/lib/shared/typed-form';
import { logInText, logOutText, resetPasswordText } from '@/lib/text/nl/access/account';
import { LogInForm } from './_components/log-in-form';

export const metadata: Metadata = { title: logInText.title };

export default definePage('log_in', ({ query }) => {
  const { naar, na } = query;
  const next = ownPath(single(naar)) ?? '';
  return (
    <SitePage current="log_in" trail={[]} title={logInText.title}>
      <CameFrom reason={single(na)} isAsked={next !== ''} />
      <LogInForm next={next} />
      <p>
        {logInText.noAccount} <a href="/aanmelden">{logInText.signUp}</a>
      </p>
    </SitePage>
  );
});

function CameFrom({ reason, isAsked }: { reason: string | undefined; isAsked: boolean }) {
  switch (reason) {
    case 'uitloggen':
      return <Alert variant="success">{logOutText.done.title}</Alert>;
    case 'wachtwoord':
      return (
        <Alert variant="success" heading={resetPasswordText.done.title}>
          {resetPasswordText.done.lead}
        </Alert>
      );
    case 'codes':
      return (
        <Alert variant="warning" heading={logInText.code.tooMany.heading}>
          {logInText.code.tooMany.text(CODES_IN_HALF_SESSION)}
        </Alert>
      );
    default:
      return isAsked ? <Alert variant="info">{logInText.needed}</Alert> : null;
  }
}
