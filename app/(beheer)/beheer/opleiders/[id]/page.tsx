import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { listAccountNames } from '@/lib/server/access/data/accounts';
import { listOpenInvitations } from '@/lib/server/access/data/invitations';
import { getSettings } from '@/lib/server/content/data/settings';
import { listContacts } from '@/lib/server/providers/data/contacts';
import { findProvider } from '@/lib/server/providers/data/providers';
import { providerText as text } from '@/lib/text/nl/providers/provider-management';
import { ProviderView } from './view';

export const metadata: Metadata = { title: text.plainTitle };

export default definePage('manage_providers', async ({ actor, now, today, done }, { id }: { id: string }) => {
  const provider = await findProvider(id);
  // What nobody confirmed is nobody's to look at.
  if (!provider || provider.state === 'requested') return null;
  const { decidedById, mergedIntoId } = provider;
  const [contacts, invitations, { invitationDays: linkDays }, names, mergedInto] = await Promise.all([
    listContacts(id),
    listOpenInvitations(id),
    getSettings(today),
    listAccountNames(decidedById ? [decidedById] : []),
    mergedIntoId ? findProvider(mergedIntoId) : null,
  ]);
  const decidedBy = (decidedById && names.get(decidedById)?.name) || null;
  return (
    <ManagementPage title={provider.name} trail={['management_providers']}>
      <ProviderView
        {...{ provider, decidedBy, mergedInto, contacts, invitations, linkDays, now }}
        reader={actor}
        after={done}
      />
    </ManagementPage>
  );
});
