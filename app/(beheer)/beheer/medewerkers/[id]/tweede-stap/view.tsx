import { Bulleted } from '@/components/ui/bulleted';
import { colleagueText } from '@/lib/text/nl/casework/people';
import { ResetSecondFactorForm } from './reset-form';

const { follows, followsHeading } = colleagueText.secondFactor;

/** Says what follows before anything happens; whether it may is decided when the button is pressed. */
export function ResetSecondFactorView({ accountId }: { accountId: string }) {
  return (
    <>
      <h2>{followsHeading}</h2>
      <Bulleted items={follows} />
      <ResetSecondFactorForm accountId={accountId} />
    </>
  );
}
