import { Bulleted } from '@/components/ui/bulleted';
import { afterRevocation, type GrantedRole } from '@/lib/casework/role-changes';
import type { Colleague } from '@/lib/server/casework/data/roles';
import { colleagueText } from '@/lib/text/nl/casework/people';
import { RevokeForm } from './revoke-form';

const { follows, followsHeading } = colleagueText.revoke;

/** Says what follows before anything happens; whether it may is decided when the button is pressed. */
export function RevokeView({ colleague: { id, held }, role }: { colleague: Colleague; role: GrantedRole }) {
  const { sessionsEnd, casesAreReleased } = afterRevocation(held.filter((one) => one !== role));
  return (
    <>
      <h2>{followsHeading}</h2>
      <Bulleted
        items={[
          follows.at_once,
          ...(sessionsEnd ? [follows.logged_out] : []),
          ...(casesAreReleased ? [follows.cases_released] : []),
          follows.told,
          ...(held.includes('registrant') ? [follows.stays] : []),
        ]}
      />
      <RevokeForm accountId={id} role={role} />
    </>
  );
}
