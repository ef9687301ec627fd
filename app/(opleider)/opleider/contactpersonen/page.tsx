import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { listOpenInvitations } from '@/lib/server/access/data/invitations';
import { getSettings } from '@/lib/server/content/data/settings';
import { listContacts, providersOf } from '@/lib/server/providers/data/contacts';
import { contactsText as text } from '@/lib/text/nl/providers/provider-desk';
import { ProviderPage } from '../../_components/provider-page';
import { providerAsked } from '../../_components/which-provider';
import { OwnContactsView } from './view';

export const metadata: Metadata = { title: text.title };

export default definePage('act_for_provider', async ({ actor, now, today, query, done }) => {
  const own = await providersOf(actor.accountId);
  const provider = providerAsked(own, query);
  if (!provider) return null;
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
        after={done}
      />
    </ProviderPage>
  );
});
