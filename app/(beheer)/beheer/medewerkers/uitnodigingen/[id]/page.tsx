import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { isColleagues } from '@/lib/casework/role-changes';
import { findInvitation } from '@/lib/server/access/data/invitations';
import { invitationText } from '@/lib/text/nl/casework/people';
import { InvitationView } from './view';

export const metadata: Metadata = { title: invitationText.plainTitle };

export default definePage('manage_people', async ({ now }, { id }: { id: string }) => {
  const invitation = await findInvitation(id);
  if (!invitation || !isColleagues(invitation)) return null;
  return (
    <ManagementPage title={invitationText.title(invitation.name)} trail={['management_people']}>
      <InvitationView invitation={invitation} now={now} />
    </ManagementPage>
  );
});
