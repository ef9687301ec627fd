import { ButtonLink } from '@/components/ui/button';
import { confirmText as text } from '@/lib/text/nl/access/account';
import { ConfirmForm } from './_components/confirm-form';

type ConfirmViewProps = {
  token: string;
  state: keyof typeof text.states;
  /** Whose sign-up a valid link confirms. */
  email: string;
};

export function ConfirmView({ token, state, email }: ConfirmViewProps) {
  if (state !== 'valid')
    return (
      <p className="form-actions">
        {state === 'already_used' ? (
          <ButtonLink href="/inloggen">{text.logIn}</ButtonLink>
        ) : (
          <ButtonLink href="/aanmelden">{text.startAgain}</ButtonLink>
        )}
      </p>
    );
  return (
    <>
      <p>{text.address(email)}</p>
      <ConfirmForm token={token} />
      <h2>{text.forgotten.heading}</h2>
      <p>
        {text.forgotten.text} <a href="/aanmelden">{text.forgotten.link}</a>
      </p>
      <p>{text.notYou}</p>
    </>
  );
}
