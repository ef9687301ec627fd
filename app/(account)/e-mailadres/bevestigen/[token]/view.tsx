import { Alert } from '@/components/ui/alert';
import { confirmEmailText as text } from '@/lib/text/nl/access/own-account';
import { ConfirmEmailForm } from './_components/confirm-email-form';

type ConfirmEmailViewProps = { token: string; isUsable: boolean; isDone: boolean };

export function ConfirmEmailView({ token, isUsable, isDone }: ConfirmEmailViewProps) {
  if (isUsable)
    return (
      <>
        <ConfirmEmailForm token={token} />
        <p>{text.notYou}</p>
      </>
    );
  return (
    <>
      {isDone && (
        <Alert variant="success">
          <p>{text.done.text}</p>
          <p>{text.done.separate}</p>
        </Alert>
      )}
      <p>
        <a href="/account">{text.toAccount}</a>
      </p>
    </>
  );
}
