import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { getSettings } from '@/lib/server/content/data/settings';
import { inviteText } from '@/lib/text/nl/casework/people';
import { InviteForm } from './invite-form';

export const metadata: Metadata = { title: inviteText.title };

export default definePage('manage_people', async ({ today }) => {
  const { invitationDays } = await getSettings(today);
  return (
    <ManagementPage title={inviteText.title} lead={inviteText.lead(invitationDays)} trail={['management_people']}>
      <InviteForm />
    </ManagementPage>
  );
});
