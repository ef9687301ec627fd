import type { Metadata } from 'next';
import { definePage } from '@/app/_components/define-page';
import { SiteFrame } from '@/app/_components/site-page';
import { countOpenClaims } from '@/lib/server/attendance/data/claim-lists';
import { countWaitingRunsOf } from '@/lib/server/attendance/data/waiting-runs';
import { countOpenProviderQuestions } from '@/lib/server/courses/data/accreditation-questions';
import { countOpenInvoicesOf } from '@/lib/server/invoices/data/invoice-lists';
import { listContacts, providersOf } from '@/lib/server/providers/data/contacts';
import { findOwnProvider } from '@/lib/server/providers/data/providers';
import { deskText } from '@/lib/text/nl/providers/provider-desk';
import { providerAsked } from '../_components/which-provider';
import { DeskView } from './view';

export const metadata: Metadata = { title: deskText.title };

export default definePage('act_for_provider', async ({ actor, today, query }) => {
  const own = await providersOf(actor.accountId);
  const current = providerAsked(own, query);
  const provider = current && (await findOwnProvider(current.id, actor.accountId));
  if (!provider) return null;
  const { id } = provider;
  const [contacts, runs, questions, claims, invoices] = await Promise.all([
    listContacts(id),
    countWaitingRunsOf(id, today),
    countOpenProviderQuestions(id),
    countOpenClaims(id, today),
    countOpenInvoicesOf(id, today),
  ]);
  return (
    <SiteFrame current="provider_desk" trail={[]} title={deskText.title} snelmenu={false}>
      <DeskView
        own={own}
        provider={provider}
        contacts={contacts.length}
        waiting={{ runs, questions, claims, invoices }}
      />
    </SiteFrame>
  );
});
