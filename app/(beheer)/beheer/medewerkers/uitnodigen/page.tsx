import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { SitePage } from '@/app/_components/site-page';
import { place } from '@/components/frame/places';
import { PageHeading } from '@/components/ui/page-heading';
import { openPage } from '@/lib/server/access/door';
import { getSettings } from '@/lib/server/content/data/settings';
import { inviteText } from '@/lib/text/nl/casework/people';
import { InviteForm } from './invite-form';

export const metadata: Metadata = { title: inviteText.title };

export default async function InvitePage() {
  const opened = await openPage('manage_people');
  if (!opened) return <NotAvailable />;
  const { invitationDays } = await getSettings(opened.today);
  const trail = [place('management'), place('management_people')];
  return (
    <SitePage current="management" trail={trail} title={inviteText.title}>
      <PageHeading lead={inviteText.lead(invitationDays)}>{inviteText.title}</PageHeading>
      <InviteForm />
    </SitePage>
  );
}
