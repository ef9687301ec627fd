import { Alert } from '@/components/ui/alert';
import { forgottenPasswordText } from '@/lib/text/nl/access/account';

const text = forgottenPasswordText.sent;

type ForgottenPasswordSentViewProps = { address: string; linkHours: number };

export function ForgottenPasswordSentView({ address, linkHours }: ForgottenPasswordSentViewProps) {
  return (
    <>
      <Alert variant="success">
        <p>{text.lead(address)}</p>
        <p>{text.term(linkHours)}</p>
      </Alert>
      <p>{text.nothing}</p>
      <p>
        <a href="/wachtwoord-vergeten">{text.again}</a>
      </p>
    </>
  );
}
