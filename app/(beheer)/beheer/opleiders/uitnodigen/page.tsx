import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { place } from '@/components/frame/places';
import { openPage } from '@/lib/server/access/door';
import { inviteProviderText as text } from '@/lib/text/nl/courses/provider-management';
import { InviteProviderForm } from '../_components/provider-forms';

export const metadata: Metadata = { title: text.title };

export default async function InviteProviderPage() {
  if (!(await openPage('manage_providers'))) return <NotAvailable />;
  return (
    <ManagementPage title={text.title} lead={text.lead} trail={[place('management_providers')]}>
      <InviteProviderForm />
    </ManagementPage>
  );
}
