import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { place } from '@/components/frame/places';
import { DescriptionList } from '@/components/ui/description-list';
import { invitationStatus } from '@/lib/access/invitations';
import { isColleagues } from '@/lib/casework/role-changes';
import { findInvitation } from '@/lib/server/access/data/invitations';
import { openPage } from '@/lib/server/access/door';
import { grantedRoleNames, invitationText, peopleText } from '@/lib/text/nl/casework/people';
import { formatDateTime } from '@/lib/text/nl/shared/format';
import { SendAgainForm, WithdrawInvitationForm } from './invitation-forms';

const { facts, states, again, withdraw } = invitationText;

export const metadata: Metadata = { title: invitationText.plainTitle };

export default async function InvitationPage({ params }: { params: Promise<{ id: string }> }) {
  const opened = await openPage('manage_people');
  if (!opened) return <NotAvailable />;
  const invitation = await findInvitation((await params).id);
  if (!invitation || !isColleagues(invitation)) return await notAvailable();
  const { id, name, email, role, createdAt, expiresAt } = invitation;
  const standing = invitationStatus(invitation, opened.now);
  const title = invitationText.title(name);
  return (
    <ManagementPage title={title} trail={[place('management_people')]}>
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
    </ManagementPage>
  );
}
