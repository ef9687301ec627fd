import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { inviteProviderText as text } from '@/lib/text/nl/providers/provider-management';
import { InviteProviderForm } from '../_components/provider-forms';

export const metadata: Metadata = { title: text.title };

export default definePage('manage_providers', () => (
  <ManagementPage title={text.title} lead={text.lead} trail={['management_providers']}>
    <InviteProviderForm />
  </ManagementPage>
));
