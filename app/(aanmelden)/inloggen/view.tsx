import { Alert } from '@/components/ui/alert';
import { CODES_IN_HALF_SESSION } from '@/lib/access/guess-limits';
import { logInText, logOutText, resetPasswordText } from '@/lib/text/nl/access/account';
import { LogInForm } from './_components/log-in-form';

/** `next` is the page that asked for a login; '' for none. */
export function LogInView({ reason, next }: { reason: string | undefined; next: string }) {
  return (
    <>
      <CameFrom reason={reason} isAsked={next !== ''} />
      <LogInForm next={next} />
      <p>
        {logInText.noAccount} <a href="/aanmelden">{logInText.signUp}</a>
      </p>
    </>
  );
}

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
