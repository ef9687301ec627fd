import type { Metadata } from 'next';
import { NotAvailable } from '@/app/_components/not-available';
import { notAvailable } from '@/app/_components/not-found-page';
import { SitePage } from '@/app/_components/site-page';
import { openPage } from '@/lib/server/access/door';
import { listContacts, providersOf } from '@/lib/server/courses/data/contacts';
import { findOwnProvider } from '@/lib/server/courses/data/providers';
import type { AddressParams } from '@/lib/shared/list-address';
import { deskText } from '@/lib/text/nl/courses/provider-desk';
import { providerAsked } from '../_components/which-provider';
import { DeskView } from './view';

export const metadata: Metadata = { title: deskText.title };

export default async function DeskPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const opened = await openPage('act_for_provider');
  if (!opened) return <NotAvailable />;
  const { accountId } = opened.actor;
  const own = await providersOf(accountId);
  const current = providerAsked(own, await searchParams);
  const provider = current && (await findOwnProvider(current.id, accountId));
  if (!provider) return await notAvailable();
  const contacts = await listContacts(provider.id);
  return (
    <SitePage current="provider_desk" trail={[]} title={deskText.title}>
      <DeskView own={own} provider={provider} contacts={contacts.length} />
    </SitePage>
  );
}
