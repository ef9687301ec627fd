import { DescriptionList } from '@/components/ui/description-list';
import { invitationStatus } from '@/lib/access/invitations';

import { grantedRoleNames, invitationText, peopleText } from '@/lib/text/nl/casework/people';
import { formatDateTime } from '@/lib/text/nl/shared/format';
import type { ColleagueInvitation } from '../../_components/columns';
import { SendAgainForm, WithdrawInvitationForm } from './invitation-forms';

const { facts, states, again, withdraw } = invitationText;

export function InvitationView({ invitation, now }: { invitation: ColleagueInvitation; now: Date }) {
  const { id, name, email, role, createdAt, expiresAt } = invitation;
  const standing = invitationStatus(invitation, now);
  return (
    <>
      <DescriptionList
        rows={[
          { term: facts.name, description: name },
          { term: facts.email, description: email },
          { term: facts.role, description: grantedRoleNames[role] },
          { term: facts.state, description: states[standing] },
          { term: facts.sentAt, description: formatDateTime(createdAt) },
          { term: facts.until, description: formatDateTime(expiresAt) },
        ]}
      />
      {(standing === 'waiting' || standing === 'expired') && (
        <>
          <section className="flow" aria-labelledby="opnieuw">
            <h2 id="opnieuw">{again.heading}</h2>
            <p>{again.lead}</p>
            <SendAgainForm invitationId={id} />
          </section>
          <section className="flow" aria-labelledby="intrekken">
            <h2 id="intrekken">{withdraw.heading}</h2>
            <p>{withdraw.lead}</p>
            <WithdrawInvitationForm invitationId={id} />
          </section>
        </>
      )}
      <p>
        <a href="/beheer/medewerkers">{peopleText.backToList}</a>
      </p>
    </>
  );
}
