import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { ManagementPage } from '@/app/(beheer)/_components/management-page';
import { place } from '@/components/frame/places';
import { listAccountNames } from '@/lib/server/access/data/accounts';
import { listOpenInvitations } from '@/lib/server/access/data/invitations';
import { openPage } from '@/lib/server/access/door';
import { getSettings } from '@/lib/server/content/data/settings';
import { listContacts } from '@/lib/server/courses/data/contacts';
import { findProvider } from '@/lib/server/courses/data/providers';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { providerText as text } from '@/lib/text/nl/courses/provider-management';
import { ProviderView } from './view';

export const metadata: Metadata = { title: text.plainTitle };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<AddressParams> };

export default async function ProviderPage({ params, searchParams }: Props) {
  const opened = await openPage('manage_providers');
  if (!opened) return <NotAvailable />;
  const { actor, now, today } = opened;
  const provider = await findProvider((await params).id);
  // What nobody confirmed is nobody's to look at.
  if (!provider || provider.state === 'requested') return await notAvailable();
  const { id, decidedById, mergedIntoId } = provider;
  const [contacts, invitations, { invitationDays: linkDays }, names, mergedInto] = await Promise.all([
    listContacts(id),
    listOpenInvitations(id),
    getSettings(today),
    listAccountNames(decidedById ? [decidedById] : []),
    mergedIntoId ? findProvider(mergedIntoId) : null,
  ]);
  const decidedBy = (decidedById && names.get(decidedById)?.name) || null;
  return (
    <ManagementPage title={provider.name} trail={[place('management_providers')]}>
      <ProviderView
        {...{ provider, decidedBy, mergedInto, contacts, invitations, linkDays, now }}
        reader={actor}
        after={firstValue((await searchParams).na)}
      />
    </ManagementPage>
  );
}
