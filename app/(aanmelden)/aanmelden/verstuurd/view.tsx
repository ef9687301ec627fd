import { Alert } from '@/components/ui/alert';
import { Bulleted } from '@/components/ui/bulleted';
import { signUpText } from '@/lib/text/nl/access/account';

const text = signUpText.sent;

type SignUpSentViewProps = { address: string; linkDays: number };

/** The same for every address: whether it has an account is read in its mailbox alone. */
export function SignUpSentView({ address, linkDays }: SignUpSentViewProps) {
  return (
    <>
      <Alert variant="success">
        <p>{text.lead(address)}</p>
        <p>{text.term(linkDays)}</p>
      </Alert>
      <h2>{text.nothingHeading}</h2>
      <Bulleted items={text.nothing} />
      <p>
        <a href="/aanmelden">{text.again}</a>
      </p>
    </>
  );
}
