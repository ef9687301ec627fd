import { Alert } from '@/components/ui/alert';
import { Bulleted } from '@/components/ui/bulleted';
import type { mayDeleteAccount } from '@/lib/access/account-deletion';
import { deleteAccountText as text } from '@/lib/text/nl/access/own-account';
import { DeleteAccountForm } from './_components/delete-account-form';

type DeleteAccountViewProps = {
  allowed: ReturnType<typeof mayDeleteAccount>;
  /** An application waits for a decision: it goes too. */
  isWaiting: boolean;
};

export function DeleteAccountView({ allowed, isWaiting }: DeleteAccountViewProps) {
  return (
    <>
      {allowed.ok ? (
        <>
          <h2>{text.goes.heading}</h2>
          <Bulleted items={text.goes.items} />
          {isWaiting && <Alert variant="warning">{text.goes.waiting}</Alert>}
          <h2>{text.stays.heading}</h2>
          <p>{text.stays.text}</p>
          <DeleteAccountForm />
        </>
      ) : (
        <>
          <Alert variant="info" heading={text.refusedHeading}>
            {allowed.reasons.map(({ code }) => (
              <p key={code}>{text.refusals[code]}</p>
            ))}
          </Alert>
          <p>
            <a href="/account">{text.back}</a>
          </p>
        </>
      )}
    </>
  );
}
