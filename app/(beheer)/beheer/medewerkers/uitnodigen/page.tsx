import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { place } from '@/components/frame/places';
import { openPage } from '@/lib/server/access/door';
import { getSettings } from '@/lib/server/content/data/settings';
import { inviteText } from '@/lib/text/nl/casework/people';
import { InviteForm } from './invite-form';

export const metadata: Metadata = { title: inviteText.title };

export default async function InvitePage() {
  const opened = await openPage('manage_people');
  if (!opened) return <NotAvailable />;
  const { invitationDays } = await getSettings(opened.today);
  return (
    <ManagementPage
      title={inviteText.title}
      lead={inviteText.lead(invitationDays)}
      trail={[place('management_people')]}
      snelmenu
    >
      <InviteForm />
    </ManagementPage>
  );
}
