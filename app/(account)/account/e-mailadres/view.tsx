import { Alert } from '@/components/ui/alert';
import type { AccountActor } from '@/lib/access/actor';
import { changeEmailText as text } from '@/lib/text/nl/access/own-account';
import { ChangeEmailForm } from './_components/change-email-form';

type ChangeEmailViewProps = {
  actor: Pick<AccountActor, 'email' | 'roles'>;
  waiting: { newEmail: string } | null;
  emailUndoDays: number;
};

export function ChangeEmailView({ actor, waiting, emailUndoDays }: ChangeEmailViewProps) {
  return (
    <>
      <p>{text.now(actor.email)}</p>
      {waiting && <Alert variant="info">{text.waiting(waiting.newEmail)}</Alert>}
      <ChangeEmailForm />
      <h2>{text.stepsHeading}</h2>
      <ol className="numbered">
        {text.steps(emailUndoDays).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {actor.roles.includes('registrant') && <p>{text.separate}</p>}
      <h2>{text.why.heading}</h2>
      <p>{text.why.text}</p>
    </>
  );
}
