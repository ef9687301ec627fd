import { place } from '@/components/frame/places';
import { Alert } from '@/components/ui/alert';
import { LinkList } from '@/components/ui/link-list';
import { PageHeading } from '@/components/ui/page-heading';
import type { OwnProvider } from '@/lib/server/providers/data/contacts';
import { providerClaimsText } from '@/lib/text/nl/attendance/claims';
import { ownInvoicesText } from '@/lib/text/nl/invoices/invoices';
import { deskText as text } from '@/lib/text/nl/providers/provider-desk';
import { providerHref, WhichProvider } from '../_components/which-provider';

type DeskViewProps = { own: OwnProvider[]; provider: OwnProvider; contacts: number; claims: number };

/** One's own organisation: what waits, and where the rest is. */
export function DeskView({ own, provider, contacts, claims }: DeskViewProps) {
  const details = place('provider_details');
  const people = place('provider_contacts');
  const invoices = place('provider_invoices');
  const contactsHref = providerHref(people.href, provider);
  return (
    <>
      <PageHeading lead={text.lead}>{provider.name}</PageHeading>
      {contacts === 1 && (
        <Alert variant="warning" heading={text.alone.heading}>
          <p>{text.alone.text}</p>
          <p>
            <a href={contactsHref}>{text.alone.link}</a>
          </p>
        </Alert>
      )}
      <LinkList
        items={[
          { ...place('provider_courses'), description: text.courses },
          { ...place('provider_runs'), description: text.runs },
          { ...place('provider_claims'), description: providerClaimsText.count(claims) },
          { ...details, href: providerHref(details.href, provider), description: text.details },
          { ...people, href: contactsHref, description: text.contacts(contacts) },
          { ...invoices, href: providerHref(invoices.href, provider), description: ownInvoicesText.description },
        ]}
      />
      <WhichProvider own={own} current={provider} path="/opleider" />
    </>
  );
}
