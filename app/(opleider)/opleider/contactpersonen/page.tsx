import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { listOpenInvitations } from '@/lib/server/access/data/invitations';
import { openPage } from '@/lib/server/access/door';
import { getSettings } from '@/lib/server/content/data/settings';
import { listContacts, providersOf } from '@/lib/server/courses/data/contacts';
import { type AddressParams, firstValue } from '@/lib/shared/list-address';
import { contactsText as text } from '@/lib/text/nl/courses/provider-desk';
import { ProviderPage } from '../../_components/provider-page';
import { providerAsked } from '../../_components/which-provider';
import { OwnContactsView } from './view';

export const metadata: Metadata = { title: text.title };

export default async function OwnContactsPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const opened = await openPage('act_for_provider');
  if (!opened) return <NotAvailable />;
  const { actor, now, today } = opened;
  const params = await searchParams;
  const own = await providersOf(actor.accountId);
  const provider = providerAsked(own, params);
  if (!provider) return await notAvailable();
  const [contacts, invitations, { invitationDays }] = await Promise.all([
    listContacts(provider.id),
    listOpenInvitations(provider.id),
    getSettings(today),
  ]);
  return (
    <ProviderPage title={text.title} lead={text.lead}>
      <OwnContactsView
        {...{ own, provider, contacts, invitations, now }}
        readerId={actor.accountId}
        hasSecondFactor={actor.hasSecondFactor === true}
        linkDays={invitationDays}
        after={firstValue(params.na)}
      />
    </ProviderPage>
  );
}
